import {checkKeyForm} from '../../domain/choices/check-key-form.ts';
import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import type {Entry, Source} from '../../domain/choices/given.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ports} from '../ports.ts';
import {answerOf} from './answer-of.ts';
import {namesHere} from './names-here.ts';
import type {Session} from './session.ts';

type Around = {readonly session: Session; readonly ports: Ports};

type Given = Extract<Reply<Choices[ChoiceId]>, {readonly kind: 'answer'}>;

/** An answer from a flag, the environment or a file; one that can't be taken ends the run, all its faults are usage. */
export function givenReply(question: Question, session: Session, ports: Ports): Given | undefined {
	const {run} = ports;
	const {id, input} = question;
	// Given again it would be refused again, for ever.
	if (session.refused.includes(id)) {
		return undefined;
	}

	const value = run.given.choices[id];
	if (value !== undefined) {
		checkGivenKey(run.given.choices);
		return {kind: 'answer', value, source: run.given.sources?.[id] ?? 'environment'};
	}

	// `--yes` says nothing of a plan: its fingerprint is only known now.
	if (id === 'approval') {
		return run.given.approve ? approve(input, run.given.sources?.approval) : undefined;
	}

	const given = run.given.entries[id];
	if (!given) {
		return undefined;
	}

	const checked = answerOf(input, id === 'clusters' ? ofThis(given.entry, question, {session, ports}) : given.entry);
	if (checked.kind === 'refused') {
		throw new ProblemError(checked.problem);
	}

	// Settings that were given stand in the form, where it is asked: there may be others that the person wants to see.
	const {asks} = run.command;
	return id === 'settings' && (asks === 'everything' || asks.includes(id))
		? undefined
		: {kind: 'answer', value: checked.value, source: given.source};
}

/** Where others have some of the clusters; those that none has are refused as in a run for this account alone. */
function ofThis(entry: Entry, {input}: Question, {session, ports}: Around): Entry {
	const here = namesHere(entry, {ports, seen: session.observed, of: name => answerOf(input, [name])});
	return here.length === 0 ? entry : here;
}

/** Nobody can be asked: the declared fallback is taken, or the run ends and names the flags. */
export function fallbackReply(question: Question, {refusal, refused}: Session, {run}: Ports): Given {
	if (refusal?.question === question.id) {
		throw new ProblemError(refusal.problem);
	}

	if (question.fallback === undefined) {
		throw new ProblemError(
			question.unattended ?? {code: 'missing-answer', question: question.id, flags: question.flags},
		);
	}

	// The form falls back to what was given of it.
	const given = refused.includes(question.id) ? undefined : run.given.entries[question.id];
	return {kind: 'answer', value: question.fallback, source: given?.source ?? 'default'};
}

/** What can't be a key is sent to no site: it may be another secret that was put there by mistake. */
function checkGivenKey({key}: Ports['run']['given']['choices']): void {
	const problem = key?.kind === 'given' ? checkKeyForm(key.secret.reveal()) : undefined;
	if (problem) {
		throw new ProblemError(problem);
	}
}

/** `--yes` approves what can be approved; a plan whose checks failed ends the run. */
function approve(input: Question['input'], source: Source = 'flag'): Given {
	const checked = answerOf(input, '');
	if (checked.kind === 'refused') {
		throw new ProblemError(checked.problem);
	}

	return {kind: 'answer', value: checked.value, source};
}
