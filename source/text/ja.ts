import type {Translation} from './words.ts';
import {accounts} from './ja/account/accounts.ts';
import {answer} from './ja/questions/answer.ts';
import {answerInBrief} from './ja/questions/answer-in-brief.ts';
import {bundle} from './ja/run/bundle.ts';
import {cause} from './ja/causes/cause.ts';
import {cells} from './ja/changes/cells.ts';
import {change} from './ja/changes/change.ts';
import {changeDone} from './ja/changes/change-done.ts';
import {check} from './ja/checks/check.ts';
import {checkCounts, checks} from './ja/checks/checks.ts';
import {diff} from './ja/changes/diff.ts';
import {duration} from './ja/forms/duration.ts';
import {exported} from './ja/changes/exported.ts';
import {estate} from './ja/estate/estate.ts';
import {fleet} from './ja/fleet/fleet.ts';
import {field, settingGroup} from './ja/questions/field.ts';
import {foundRun} from './ja/run/found-run.ts';
import {guide} from './ja/changes/guide.ts';
import {help} from './ja/usage/help.ts';
import {identity} from './ja/account/identity.ts';
import {instance} from './ja/account/instance.ts';
import {lines} from './ja/run/lines.ts';
import {note} from './ja/changes/note.ts';
import {observed} from './ja/run/observed.ts';
import {obstacle} from './ja/checks/obstacle.ts';
import {option} from './ja/questions/option.ts';
import {outcome} from './ja/run/outcome.ts';
import {fix} from './ja/questions/fix.ts';
import {pipeline} from './ja/run/pipeline.ts';
import {page} from './ja/page/page.ts';
import {plan} from './ja/changes/plan.ts';
import {planSaved} from './ja/changes/plan-saved.ts';
import {policy} from './ja/changes/policy.ts';
import {problem} from './ja/problems/problem.ts';
import {proof} from './ja/run/proof.ts';
import {question} from './ja/questions/question.ts';
import {reading, waiting} from './ja/run/reading.ts';
import {receipt} from './ja/changes/receipt.ts';
import {rollout} from './ja/run/rollout.ts';
import {screen} from './ja/run/screen.ts';
import {simulating} from './ja/run/simulating.ts';
import {stay} from './ja/changes/stay.ts';
import {step} from './ja/questions/step.ts';
import {title} from './ja/title.ts';
import {totals} from './ja/features/totals.ts';
import {wiring} from './ja/wiring/wiring.ts';
import {verdict} from './ja/checks/verdict.ts';

/** Japanese. */
export const ja: Translation = {
	language: 'ja',
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
