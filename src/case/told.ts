/**
 * Of what `record.custom.told` tells of a file, by what it is about: that which a reader of the text must know, since it is not in the
 * text or was mended in it. Where a title or a date was read is for who asks.
 */
export const worthSaying = [
  'deleted',
  'moved',
  'inserted',
  'comments',
  'hyphens',
  'unclear',
  'hints',
  'standOff',
  'referring',
  'masks',
  'pages',
]
