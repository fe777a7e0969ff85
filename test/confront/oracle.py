"""Reads graphs as JSON [[size, [[a, b], ...]], ...]; prints for each: size of the smallest vertex cut from 0 to 1,
immediate dominators from 0 (-1 where unreachable), and the number of strongly connected components. By networkx."""
import json
import sys

import networkx as nx
from networkx.algorithms.connectivity import minimum_st_node_cut

answers = []
for size, arcs in json.load(sys.stdin):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from((a, b) for a, b in arcs if a != b)
    cut = len(minimum_st_node_cut(graph, 0, 1)) if nx.has_path(graph, 0, 1) else 0
    found = nx.immediate_dominators(graph, 0)
    dominators = [0] + [-1] * (size - 1)
    for v, d in found.items():
        dominators[v] = d if v else 0
    answers.append([cut, dominators, nx.number_strongly_connected_components(graph)])
print(json.dumps(answers))
