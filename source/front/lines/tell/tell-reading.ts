import {isUnread, type Proof} from '../../../domain/ending/event.ts';
import type {KeyVerdict} from '../../../domain/account/datadog/key-verdict.ts';
import type {Mark} from '../pen.ts';
import type {Tellers} from './telling.ts';

/** A refused key is told by the problem that follows. */
const verdictMarks: Readonly<Record<KeyVerdict['kind'], Mark | undefined>> = {
	valid: 'done',
	refused: undefined,
	elsewhere: undefined,
	unknown: 'warning',
	unread: 'warning',
};

const proofMarks: Readonly<Record<Proof['kind'], Mark>> = {
	waiting: 'running',
	arriving: 'done',
	'not-yet': 'warning',
	unknown: 'warning',
};

/** What is read, and what arrived. */
export const readingTellers: Tellers<
	'reading' | 'waiting' | 'progress' | 'identified' | 'observed' | 'verified' | 'proof'
> = {
	reading: (fact, {words, pen}) => [`${pen.mark('running')} ${pen.text(words.reading(fact))}`],
	waiting: ({operation, region, seconds}, {words, pen}) => [
		`${pen.mark('running')} ${pen.text(words.waiting(operation, region, words.duration(seconds)))}`,
	],
	// The sign of life of a run that waits says it, when one is due.
	progress: () => [],
	identified: ({identity}, {words, pen}) => [`${pen.mark('done')} ${pen.line(words.identity(identity))}`],
	observed({facts}, {words, pen}) {
		const mark = pen.mark(isUnread(facts) ? 'warning' : 'done');
		return [`${mark} ${pen.line(words.observed(facts))}`];
	},
	verified({verdict}, {words, pen}) {
		const mark = verdictMarks[verdict.kind];
		return mark === undefined ? [] : [`${pen.mark(mark)} ${pen.line(words.verdict(verdict))}`];
	},
	proof({proof}, {words, pen}) {
		const {title, details} = words.proof(proof);
		return [
			`${pen.mark(proofMarks[proof.kind])} ${pen.line(title)}`,
			...details.map(line => `    ${pen.line(line)}`),
		];
	},
};
