import type {Words} from './words.ts';
import {answer} from './en/answer.ts';
import {cause} from './en/cause.ts';
import {change} from './en/change.ts';
import {changeDone} from './en/change-done.ts';
import {check} from './en/check.ts';
import {checks} from './en/checks.ts';
import {diff} from './en/diff.ts';
import {duration} from './en/duration.ts';
import {field} from './en/field.ts';
import {help} from './en/help.ts';
import {identity} from './en/identity.ts';
import {instance} from './en/instance.ts';
import {lines} from './en/lines.ts';
import {note} from './en/note.ts';
import {observed} from './en/observed.ts';
import {obstacle} from './en/obstacle.ts';
import {option} from './en/option.ts';
import {outcome} from './en/outcome.ts';
import {plan} from './en/plan.ts';
import {policy} from './en/policy.ts';
import {problem} from './en/problem.ts';
import {proof} from './en/proof.ts';
import {question} from './en/question.ts';
import {reading} from './en/reading.ts';
import {receipt} from './en/receipt.ts';
import {rollout} from './en/rollout.ts';
import {screen} from './en/screen.ts';
import {step} from './en/step.ts';
import {totals} from './en/totals.ts';
import {verdict} from './en/verdict.ts';

/** English. */
export const en: Words = {
	language: 'en',
	step,
	question,
	option,
	field,
	answer,
	identity,
	reading,
	observed,
	verdict,
	diff,
	totals,
	plan,
	change,
	changeDone,
	note,
	check,
	checks,
	obstacle,
	rollout,
	instance,
	cause,
	proof,
	policy,
	problem,
	outcome,
	receipt,
	duration,
	help,
	screen,
	lines,
};
