import {keyVariableName} from '../../../domain/agent/key-variable.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';

type Brief = (value: string) => string;

/** Of an answer that goes without saying, or that says nothing beside the others. */
const silent: Brief = () => '';

const fromSecret = '보안 암호의 키';
const fromParameter = '파라미터의 키';

/** Anything else is where a key is, which takes too long to say. */
const keySources: Readonly<Record<string, string>> = {
	'secret-arn': fromSecret,
	'parameter-name': fromParameter,
	paste: '붙여넣은 키',
	offered: '데모 키',
	environment: keyVariableName,
	kept: '기존 키',
};

const briefs: Readonly<Record<string, Brief | undefined>> = {
	// They stand in the heading.
	credentials: silent,
	mfaCode: silent,
	regions: silent,
	clusters: value => some(value, '클러스터', arn => arn.split('/').at(-1) ?? arn),
	linux: one({linux: 'Amazon Linux 2 또는 기타', 'amazon-linux-1': 'Amazon Linux 1'}),
	existing: one({leave: 'Agent 그대로 둠', adopt: 'Agent 인계', replace: 'Agent 교체'}),
	service: value => some(value, '서비스', arn => arn.split('/').at(-1) ?? arn),
	containers: silent,
	agentContainer: value => `컨테이너 ${value}`,
	takeAgent: silent,
	site: value => value,
	keySource: value => keySources[value] ?? (value.includes(':secretsmanager:') ? fromSecret : fromParameter),
	key: one({later: '키는 나중에'}),
	features: value => counted('기능', value.split(',').length),
	settings: value => (value === 'defaults' ? '' : some(value.replaceAll(', ', ','), '설정', entry => entry)),
	release: value => ({usual: '최신 버전', other: ''})[value] ?? value,
	releaseTag: value => value,
	canary: value =>
		({smallest: '가장 작은 것 먼저', none: '모두 동시에'})[value] ?? `${value.split('/').at(-1) ?? value} 먼저`,
	plainKey: () => '일반 텍스트 키',
	replaceInstances: () => '인스턴스 교체',
	bundle: silent,
	format: value => `형식 ${value}`,
	approval: silent,
	looking: silent,
	applicationKey: silent,
	confirmation: silent,
} satisfies Readonly<Record<ChoiceId, Brief>>;

/** An answer among others on one line, without what was asked; empty where the others and the heading say enough. */
export function answerInBrief(question: string, value: string): string {
	return value === '' ? '' : (briefs[question]?.(value) ?? '');
}

/** One of a few. */
function one(words: Readonly<Record<string, string>>): Brief {
	return value => words[value] ?? '';
}

/** Two by name, more by their number. */
function some(value: string, noun: string, name: (entry: string) => string): string {
	const entries = value.split(',');
	return entries.length > 2 ? counted(noun, entries.length) : listed(entries.map(entry => name(entry)));
}
