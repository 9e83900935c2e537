import type {InstanceState} from '../../../../domain/choices/problem/rollout.ts';
import type {Symbols} from '../../symbols.ts';
import type {Tone} from '../../theme.ts';

/** Worst first: what needs a person before what needs a moment. */
export const worstFirst: readonly InstanceState[] = [
	'failed',
	'waiting',
	'draining',
	'replacing',
	'checking-health',
	'starting',
	'running',
];

/** A sign of the bar of a rollout; each is told without colour as well. */
export type MarkName = keyof Pick<Symbols, 'full' | 'part' | 'empty' | 'away' | 'failed'>;

type Mark = {readonly symbol: MarkName; readonly tone: Tone};

/** What stands for an instance. What comes by itself in a moment looks the same, whatever it waits for. */
export const instanceMarks: Readonly<Record<InstanceState, Mark>> = {
	running: {symbol: 'full', tone: 'good'},
	'checking-health': {symbol: 'part', tone: 'accent'},
	starting: {symbol: 'part', tone: 'accent'},
	replacing: {symbol: 'part', tone: 'accent'},
	draining: {symbol: 'away', tone: 'quiet'},
	waiting: {symbol: 'empty', tone: 'warn'},
	failed: {symbol: 'failed', tone: 'bad'},
};
