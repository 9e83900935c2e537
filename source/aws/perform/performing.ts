import type {Change, ChangeResult} from '../../domain/plan/change.ts';
import type {Connection} from '../connect/connection.ts';
import type {PerformOptions} from '../gateway.ts';

/** One change on its way. */
export type Performing = {readonly connection: Connection; readonly change: Change; readonly options: PerformOptions};

/** Sends a change of one kind and says what it produced. */
export type Performer = (performing: Performing) => Promise<ChangeResult>;
