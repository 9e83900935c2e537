import {keeperOf} from '../../../domain/account/owner.ts';
import type {Existing, Format} from '../../../domain/choices/choices.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OptionWords} from '../../words.ts';
import {appUrl, siteName} from '../../../domain/account/site.ts';
import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {formatNames} from '../code/format-names.ts';
import {featureOption} from '../features/feature-option.ts';
import {keySource} from '../account/key-source.ts';
import {owner, putsBack} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import type {AgentSign} from '../../../domain/agent/agent-signs.ts';
import {listed} from '../forms/listed.ts';
import {gap} from '../forms/spaced.ts';
import {plural} from '../forms/plural.ts';
import {serviceOption} from '../wiring/service-option.ts';
import {releaseOption} from './release-option.ts';
import {clusterOption} from './cluster-option.ts';

// "Adopt", because the service stays, with its name and what people added, and only changes hands.
const existing: Readonly<Record<Existing, {readonly label: string; readonly does: string}>> = {
	leave: {label: '変更しない', does: 'この Agent が実行されている場所では何も変更しません。'},
	adopt: {label: '引き継ぐ', does: 'サービスと追加された設定をそのまま残し、これらの回答に合わせます。'},
	replace: {
		label: '置き換える',
		does: 'サービスを削除し、このツールのサービスを作成します。その間、Agent は実行されません。',
	},
};

/** What each of them comes as. */
const formats: Readonly<Record<Format, string>> = {
	cloudformation: 'リージョンごとのテンプレート (YAML)',
	terraform: 'モジュール (HCL)',
	cdk: 'コンストラクト (TypeScript)',
	'aws-cli': 'リクエストと、それを送るスクリプト',
	json: 'API が受け取る形の各リソース',
};

/** Why a cluster goes first. */
const firstBecause = {smallest: '最小', begun: '以前の実行で開始済み'} as const;

/** A row of a list. */
export function option(subject: Subject): OptionWords {
	switch (subject.kind) {
		case 'credentials': {
			const {label, kind} = credentials(subject.source);
			const region = subject.source.kind === 'profile' ? subject.source.region : undefined;
			return {label, aside: [kind, ...(region === undefined ? [] : [region])], detail: []};
		}

		case 'region': {
			return simple(subject.region);
		}

		case 'cluster': {
			return clusterOption(subject.facts);
		}

		case 'all': {
			const {count, hasAgent, isSoFar} = subject;
			return {
				...simple(
					`${hasAgent === true ? 'Agent のあるものすべて' : '実行できるものすべて'} ` +
						`(${isSoFar ? '現在' : ''}${count}個)`,
				),
				detail: isSoFar ? [['どれが該当するかは、すべてを確認した時点で決まります。']] : [],
			};
		}

		case 'canary': {
			const {cluster, region, instances, firstAs, account} = subject;
			const size = plural(instances, 'インスタンス', '台');
			const why = firstAs === undefined ? '' : `、${firstBecause[firstAs]}`;
			return {label: cluster, aside: [account ?? '', `${size}${why}`, region].filter(Boolean), detail: []};
		}

		case 'no-canary': {
			return {...simple('なし'), aside: [`${subject.clusters}個すべて同時`]};
		}

		case 'site': {
			// The app's address and the name of the pages are what people know their site by.
			return {label: subject.site, aside: [siteName(subject.site), appUrl(subject.site)], detail: []};
		}

		case 'key-source': {
			return keySource(subject.source);
		}

		case 'platform': {
			return {
				label:
					subject.platform === 'linux' ? 'Amazon Linux 2 以降、または他の Linux' : platform[subject.platform],
				aside: [plural(subject.instances, 'インスタンス', '台')],
				detail: [],
			};
		}

		case 'existing': {
			return existingOption(subject);
		}

		case 'service': {
			return serviceOption(subject.workload);
		}

		case 'release': {
			return releaseOption(subject);
		}

		case 'format': {
			return {...simple(formatNames[subject.format]), aside: [formats[subject.format]]};
		}

		case 'container': {
			return {...simple(subject.name), aside: subject.image === undefined ? [] : [subject.image]};
		}

		case 'feature': {
			return featureOption(subject);
		}
	}
}

type ExistingSubject = Extract<Subject, {readonly kind: 'existing'}>;

function existingOption(subject: ExistingSubject): OptionWords {
	const {label, does} = existing[subject.existing];
	const keeper = subject.owner && keeperOf(subject.owner);
	// Whoever keeps it undoes what is changed.
	const undone =
		keeper === undefined || subject.existing === 'leave' ? [] : [[`${putsBack(keeper)}。`] satisfies Line];
	const cannot = subject.schedulingStrategy === 'REPLICA' && subject.existing === 'adopt' ? replica : undefined;
	const whose = subject.owner === undefined ? [] : [owner(subject.owner)];
	const {others = []} = subject;
	const rest: readonly Line[] =
		others.length === 0
			? []
			: [['この回答は ', part.value(listed(others, 3)), `${gap(listed(others, 3))}にも適用されます。`]];
	const about = [...standing(subject), ...whose].join('、');
	return {
		label,
		aside: [],
		// What it does first: whose Agent it is stands there for every row.
		detail: [
			[cannot ?? does],
			[part.strong(subject.agent), ...(about === '' ? [] : [`: ${about}`])],
			...undone,
			...rest,
		],
		...(cannot !== undefined && {cannot}),
	};
}

const replica = 'REPLICA サービスを DAEMON サービスに変えることはできません。';

function standing({doubt, schedulingStrategy}: ExistingSubject): readonly string[] {
	switch (doubt?.kind) {
		case 'perhaps': {
			const told = listed(doubt.signs.flatMap(sign => signs[sign] ?? []));
			return [told === '' ? 'Agent と思われるもの' : `Agent と思われるもの (根拠: ${told})`];
		}

		case 'several': {
			return [`1つのタスクに複数の Agent (${listed(doubt.containers, 3)})`];
		}

		case undefined: {
			return schedulingStrategy === undefined ? [] : ['REPLICA サービス'];
		}
	}
}

/** What speaks for it, and not what speaks against. */
const signs: Readonly<Partial<Record<AgentSign, string>>> = {
	image: 'イメージ',
	name: '名前',
	key: 'API キー',
	ports: 'ポート',
	variables: '設定',
	mounts: 'マウント',
};

function simple(label: string): OptionWords {
	return {label, aside: [], detail: []};
}
