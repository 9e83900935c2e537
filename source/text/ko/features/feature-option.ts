import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {Labelled, OptionWords} from '../../words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
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
		detail: [[part.strong(title), `  ${does}`]],
		labelled: [
			asksFor(subject.asks),
			// What can't be chosen says where already.
			...(subject.refusal?.kind === 'platform' ? [] : [leftOut(subject.asks)]),
			billed(subject.asks),
		],
		...(cannot !== undefined && {cannot}),
	};
}

function aside({asks, locked: isLocked}: FeatureSubject): string {
	if (isLocked) {
		return '항상';
	}

	// Docker's word, which more people know than the capabilities that the detail names.
	return asks.capabilities.length > 0 ? '권한 상승' : asks.ports.join(', ');
}

function asksFor(asks: FeatureAsks): Labelled {
	const phrases = featureAsks(asks);
	return {
		label: '필요 사항',
		values: [phrases.length > 0 ? phrases.join(' · ') : 'Agent 외에 추가로 필요한 것 없음'],
	};
}

function billed({billedAs}: FeatureAsks): Labelled {
	const value = billedAs === undefined ? 'Infrastructure Monitoring에 포함' : listed(billedAs);
	return {label: '청구 항목', values: [value]};
}
