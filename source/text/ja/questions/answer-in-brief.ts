import {keyVariableName} from '../../../domain/agent/key-variable.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

type Brief = (value: string) => string;

/** Of an answer that goes without saying, or that says nothing beside the others. */
const silent: Brief = () => '';

const fromSecret = 'シークレットのキー';
const fromParameter = 'パラメータのキー';

/** Anything else is where a key is, which takes too long to say. */
const keySources: Readonly<Record<string, string>> = {
	'secret-arn': fromSecret,
	'parameter-name': fromParameter,
	paste: '貼り付けたキー',
	offered: 'デモのキー',
	environment: keyVariableName,
	kept: '今のキー',
};

const briefs: Readonly<Record<string, Brief | undefined>> = {
	// They stand in the heading.
	credentials: silent,
	mfaCode: silent,
	regions: silent,
	clusters: value => some(value, 'クラスター', '個', arn => arn.split('/').at(-1) ?? arn),
	linux: one({linux: 'Amazon Linux 2 または他の Linux', 'amazon-linux-1': 'Amazon Linux 1'}),
	existing: one({leave: 'Agent を変更しない', adopt: 'Agent を引き継ぐ', replace: 'Agent を置き換える'}),
	service: value => some(value, 'サービス', '個', arn => arn.split('/').at(-1) ?? arn),
	containers: silent,
	agentContainer: value => `コンテナ ${value}`,
	takeAgent: silent,
	site: value => value,
	keySource: value => keySources[value] ?? (value.includes(':secretsmanager:') ? fromSecret : fromParameter),
	key: one({later: 'キーはあとで指定'}),
	features: value => plural(value.split(',').length, '機能', '件'),
	settings: value => (value === 'defaults' ? '' : some(value.replaceAll(', ', ','), '設定', '件', entry => entry)),
	release: value => ({usual: '最新バージョン', other: ''})[value] ?? value,
	releaseTag: value => value,
	canary: value =>
		({smallest: '最小のものが先', none: 'すべて同時'})[value] ?? `${value.split('/').at(-1) ?? value} が先`,
	plainKey: () => 'キーは平文',
	replaceInstances: () => 'インスタンスを置き換え',
	bundle: silent,
	format: value => `${value} 形式`,
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
function some(value: string, noun: string, counter: string, name: (entry: string) => string): string {
	const entries = value.split(',');
	return entries.length > 2 ? plural(entries.length, noun, counter) : listed(entries.map(entry => name(entry)));
}
