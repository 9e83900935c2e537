import type {Words} from './words.ts';
import {accounts} from './en/account/accounts.ts';
import {answer} from './en/questions/answer.ts';
import {answerInBrief} from './en/questions/answer-in-brief.ts';
import {bundle} from './en/run/bundle.ts';
import {cause} from './en/causes/cause.ts';
import {cells} from './en/changes/cells.ts';
import {change} from './en/changes/change.ts';
import {changeDone} from './en/changes/change-done.ts';
import {check} from './en/checks/check.ts';
import {checkCounts, checks} from './en/checks/checks.ts';
import {diff} from './en/changes/diff.ts';
import {duration} from './en/forms/duration.ts';
import {exported} from './en/changes/exported.ts';
import {estate} from './en/estate/estate.ts';
import {fleet} from './en/fleet/fleet.ts';
import {field, settingGroup} from './en/questions/field.ts';
import {foundRun} from './en/run/found-run.ts';
import {guide} from './en/changes/guide.ts';
import {help} from './en/usage/help.ts';
import {identity} from './en/account/identity.ts';
import {instance} from './en/account/instance.ts';
import {lines} from './en/run/lines.ts';
import {note} from './en/changes/note.ts';
import {observed} from './en/run/observed.ts';
import {obstacle} from './en/checks/obstacle.ts';
import {option} from './en/questions/option.ts';
import {outcome} from './en/run/outcome.ts';
import {fix} from './en/questions/fix.ts';
import {pipeline} from './en/run/pipeline.ts';
import {page} from './en/page/page.ts';
import {plan} from './en/changes/plan.ts';
import {planSaved} from './en/changes/plan-saved.ts';
import {policy} from './en/changes/policy.ts';
import {problem} from './en/problems/problem.ts';
import {proof} from './en/run/proof.ts';
import {question} from './en/questions/question.ts';
import {reading, waiting} from './en/run/reading.ts';
import {receipt} from './en/changes/receipt.ts';
import {rollout} from './en/run/rollout.ts';
import {screen} from './en/run/screen.ts';
import {script} from './en/changes/script.ts';
import {simulating} from './en/run/simulating.ts';
import {stay} from './en/changes/stay.ts';
import {step} from './en/questions/step.ts';
import {title} from './en/title.ts';
import {totals} from './en/features/totals.ts';
import {wiring} from './en/wiring/wiring.ts';
import {verdict} from './en/checks/verdict.ts';

/** English. */
export const en: Words = {
	language: 'en',
	step,
	question,
	option,
	field,
	settingGroup,
	answer,
	answerInBrief,
	identity,
	accounts,
	foundRun,
	bundle,
	reading,
	waiting,
	observed,
	verdict,
	diff,
	totals,
	plan,
	planSaved,
	exported,
	fix,
	cells,
	change,
	changeDone,
	note,
	stay,
	check,
	checks,
	checkCounts,
	obstacle,
	rollout,
	instance,
	cause,
	estate,
	fleet,
	proof,
	policy,
	problem,
	outcome,
	receipt,
	guide,
	script,
	pipeline,
	page,
	wiring,
	duration,
	help,
	simulating,
	title,
	screen,
	lines,
};
