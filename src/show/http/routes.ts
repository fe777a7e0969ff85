import type { Route } from './route.ts'
import { claiming } from './routes/claiming.ts'
import { coding } from './routes/coding.ts'
import { deciding } from './routes/deciding.ts'
import { milling } from './routes/milling.ts'
import { reading } from './routes/reading.ts'
import { suggesting } from './routes/suggesting.ts'
import { texts } from './routes/texts.ts'
import { weighing } from './routes/weighing.ts'
import { witnessing } from './routes/witnessing.ts'
import { working } from './routes/working.ts'

/** Every route that answers with JSON. */
export const routes: readonly Route[] = [
  ...reading,
  ...witnessing,
  ...claiming,
  ...suggesting,
  ...texts,
  ...weighing,
  ...deciding,
  ...coding,
  ...milling,
  ...working,
]
