import type {NextStep, StepId} from '../../../domain/ending/next-steps/next-step.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {StepOf, StepWords} from '../../step-words.ts';
import {accountCheckSteps} from './account-checks.ts';
import {awsSteps} from './aws.ts';
import {choiceSteps} from './choices.ts';
import {definitionSteps} from './definition.ts';
import {fleetSteps} from './fleet.ts';
import {hostCheckSteps} from './host-checks.ts';
import {rolloutSteps} from './rollout.ts';
import {signInSteps} from './sign-in.ts';
import {stackSetSteps} from './stack-sets.ts';

const steps: StepWords = {
	...signInSteps,
	...awsSteps,
	...choiceSteps,
	...accountCheckSteps,
	...hostCheckSteps,
	...definitionSteps,
	...rolloutSteps,
	...stackSetSteps,
	...fleetSteps,
};

/** One thing to do, as a sentence. */
export function step(next: NextStep): Line {
	return said(next.step, next);
}

function said<Id extends StepId>(id: Id, next: StepOf<Id>): Line {
	const words = steps[id];
	return typeof words === 'function' ? words(next) : words;
}
