import eu.interedition.collatex.CollationAlgorithmFactory;
import eu.interedition.collatex.Token;
import eu.interedition.collatex.VariantGraph;
import eu.interedition.collatex.simple.SimpleToken;
import eu.interedition.collatex.simple.SimpleWitness;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one case a line, witnesses parted by tabs, tokens by blanks; writes matched pairs, columns and CPU seconds. */
class CollateX {
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String[]> cases = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) cases.add(line.split("\t", -1));
        for (int n = 0; n < cases.size(); n++) {
            String out = collate(cases.get(n));
            // The long case is measured when the machine code is warm: the best of as many rounds as the other side has.
            for (int round = 1; n == cases.size() - 1 && round < ROUNDS; round++) {
                String again = collate(cases.get(n));
                if (secondsOf(again) < secondsOf(out)) out = again;
            }
            System.out.println(out);
        }
    }

    static final int ROUNDS = 12;

    static double secondsOf(String told) {
        return Double.parseDouble(told.substring(told.lastIndexOf(' ') + 1));
    }

    static String collate(String[] texts) {
        List<SimpleWitness> witnesses = new ArrayList<>();
        for (int w = 0; w < texts.length; w++) {
            SimpleWitness witness = new SimpleWitness(Character.toString((char) ('A' + w)));
            List<Token> tokens = new ArrayList<>();
            for (String word : texts[w].split(" ")) if (!word.isEmpty()) tokens.add(new SimpleToken(witness, word, word));
            witness.setTokens(tokens);
            witnesses.add(witness);
        }
        Comparator<Token> equal = (x, y) -> ((SimpleToken) x).getNormalized().compareTo(((SimpleToken) y).getNormalized());
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        VariantGraph graph = new VariantGraph();
        CollationAlgorithmFactory.dekker(equal).collate(graph, witnesses);
        double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        long matched = 0;
        Map<VariantGraph.Vertex, Integer> rank = new HashMap<>();
        int columns = 0;
        for (VariantGraph.Vertex vertex : graph.vertices()) {
            int size = vertex.tokens().size();
            matched += (long) size * (size - 1) / 2;
            int deepest = 0;
            for (VariantGraph.Vertex before : vertex.incoming().keySet()) deepest = Math.max(deepest, rank.getOrDefault(before, 0));
            rank.put(vertex, deepest + 1);
            if (size > 0) columns = Math.max(columns, deepest);
        }
        return matched + " " + columns + " " + took;
    }
}
