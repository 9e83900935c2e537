import type {Translation} from './words.ts';
import {accounts} from './ko/account/accounts.ts';
import {answer} from './ko/questions/answer.ts';
import {answerInBrief} from './ko/questions/answer-in-brief.ts';
import {bundle} from './ko/run/bundle.ts';
import {cause} from './ko/causes/cause.ts';
import {cells} from './ko/changes/cells.ts';
import {change} from './ko/changes/change.ts';
import {changeDone} from './ko/changes/change-done.ts';
import {check} from './ko/checks/check.ts';
import {checkCounts, checks} from './ko/checks/checks.ts';
import {diff} from './ko/changes/diff.ts';
import {duration} from './ko/forms/duration.ts';
import {exported} from './ko/changes/exported.ts';
import {estate} from './ko/estate/estate.ts';
import {fleet} from './ko/fleet/fleet.ts';
import {field, settingGroup} from './ko/questions/field.ts';
import {foundRun} from './ko/run/found-run.ts';
import {guide} from './ko/changes/guide.ts';
import {help} from './ko/usage/help.ts';
import {identity} from './ko/account/identity.ts';
import {instance} from './ko/account/instance.ts';
import {lines} from './ko/run/lines.ts';
import {note} from './ko/changes/note.ts';
import {observed} from './ko/run/observed.ts';
import {obstacle} from './ko/checks/obstacle.ts';
import {option} from './ko/questions/option.ts';
import {outcome} from './ko/run/outcome.ts';
import {fix} from './ko/questions/fix.ts';
import {pipeline} from './ko/run/pipeline.ts';
import {page} from './ko/page/page.ts';
import {plan} from './ko/changes/plan.ts';
import {planSaved} from './ko/changes/plan-saved.ts';
import {policy} from './ko/changes/policy.ts';
import {problem} from './ko/problems/problem.ts';
import {proof} from './ko/run/proof.ts';
import {question} from './ko/questions/question.ts';
import {reading, waiting} from './ko/run/reading.ts';
import {receipt} from './ko/changes/receipt.ts';
import {rollout} from './ko/run/rollout.ts';
import {screen} from './ko/run/screen.ts';
import {simulating} from './ko/run/simulating.ts';
import {stay} from './ko/changes/stay.ts';
import {step} from './ko/questions/step.ts';
import {title} from './ko/title.ts';
import {totals} from './ko/features/totals.ts';
import {wiring} from './ko/wiring/wiring.ts';
import {verdict} from './ko/checks/verdict.ts';

/** Korean. */
export const ko: Translation = {
	language: 'ko',
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
