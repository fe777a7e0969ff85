-- The line that a piece begins in, so that a hit is placed without counting through the text before it.
ALTER TABLE piece ADD COLUMN line INTEGER NOT NULL DEFAULT 1 /* of its text, from 1 */;
UPDATE piece SET line = 1 + before.n FROM (
  SELECT id, sum(octet_length(body) - octet_length(replace(body, char(10), ''))) OVER (
    PARTITION BY text ORDER BY start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS n FROM piece
) AS before WHERE before.id = piece.id AND before.n IS NOT NULL;
