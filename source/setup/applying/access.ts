import type {Aws, AwsReader, AwsWriter} from '../../aws/gateway.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Question} from '../../domain/questions/question.ts';

/** AWS while a plan is carried out, whose credentials may end on the way. */
export type Access = {
	/** Stays the same, whatever it is opened with. */
	readonly aws: Aws & AwsWriter;
	readonly renew: Renew;
};

/** The same for what only reads, and goes on doing so for hours. */
export type ReadAccess = {readonly aws: AwsReader; readonly renew: Renew};

/**
Opens AWS anew after a problem that signing in mends, at first without a word: a file may have been renewed, and a
program may give others by now. Then a person is asked. What they are asked for holds up changes, watching or another
look; `undefined`: nobody is asked now.
*/
export type Renew = (
	problem: Problem,
	holdsUp: NonNullable<Question['holdsUp']> | undefined,
) => AsyncGenerator<SetupEvent, Renewed>;

/** `not-yet`: nobody can be asked, and trying again later may help. `stopped`: they left instead. */
export type Renewed = 'asked' | 'by-itself' | 'not-yet' | 'stopped';

/** In seconds: a program or a file is not asked for other credentials more often. */
export const renewalPause = 10;
