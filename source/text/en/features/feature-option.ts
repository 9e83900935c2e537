import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {OptionWords} from '../../words.ts';
import {part} from '../../part.ts';
import {featureAsks} from './feature-asks.ts';
import {featureRefusal} from './feature-refusal.ts';
import {featureWords} from './feature-words.ts';
import {leftOut} from './left-out.ts';

type FeatureSubject = Extract<Subject, {kind: 'feature'}>;

/** A feature's row: what it does, what it asks for, what it costs. */
export function featureOption(subject: FeatureSubject): OptionWords {
	const {title, does} = featureWords[subject.id];
	const cannot = subject.refusal === undefined ? undefined : featureRefusal(subject.refusal);
	return {
		label: title,
		aside: [cannot ?? aside(subject)],
		detail: [
			[part.strong(title), `  ${does}`],
			asksFor(subject.asks),
			...leftOut(subject.asks),
			billed(subject.asks),
		],
		...(cannot !== undefined && {cannot}),
	};
}

function aside({asks, locked: isLocked}: FeatureSubject): string {
	if (isLocked) {
		return 'always';
	}

	// Docker's word, which more people know than the capabilities that the detail names.
	return asks.capabilities.length > 0 ? 'privileged' : asks.ports.join(', ');
}

function asksFor(asks: FeatureAsks): Line {
	const phrases = featureAsks(asks);
	return [
		part.quiet('Asks for'),
		`    ${phrases.length > 0 ? phrases.join('; ') : 'nothing beyond the Agent itself'}`,
	];
}

function billed({billedAs}: FeatureAsks): Line {
	return [part.quiet('Billed as'), `   ${billedAs ?? 'part of Infrastructure Monitoring'}`];
}
