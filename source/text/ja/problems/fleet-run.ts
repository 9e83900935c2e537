import type {FailedPlace, FleetProblem, OfferedUnit} from '../../../domain/choices/problem/areas/fleet-problem.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import type {Explanations} from './explanations.ts';
import {explainAws} from './aws.ts';
import {said} from './said.ts';

/** What keeps a fleet from being planned or carried out. */
export const fleetRunProblems: Explanations<FleetProblem['code']> = {
	'no-fleet-targets': ({units}) => ({
		title: ['対象のアカウントが指定されていません'],
		body: units.map(unit => unitLine(unit)),
	}),
	'no-fleet-clusters': ({accounts}) => ({
		title: [`${accounts}個のアカウントで対象のクラスターが分かりません`],
		body: [
			[
				'スタックではクラスターを名前で指定します。アカウント内のロールを使うと、パターンやタグでも検索できます。',
			],
		],
	}),
	'unknown-unit': ({unit, units}) => ({
		title: ['組織単位 (OU) ', part.value(unit), ' がありません'],
		body: units.map(one => unitLine(one)),
	}),
	'account-outside': ({account, isManagement, isBeside}) => ({
		title: [
			'アカウント ',
			part.value(account),
			isManagement
				? ' は組織の管理アカウントです。サービスマネージド型のスタックセットの対象になりません'
				: isBeside
					? ' は、指定された組織単位のどれにもありません'
					: ' は、この組織のどの組織単位にもありません',
		],
	}),
	'no-organisation': ({account, management}) => ({
		title:
			management === undefined
				? ['アカウント ', part.value(account), ' は組織に属していません']
				: [
						'アカウント ',
						part.value(account),
						' は組織の管理アカウントではありません。管理アカウントは ',
						part.value(management),
						' です',
					],
	}),
	'no-trusted-access': () => ({title: ['この組織では StackSets の信頼されたアクセスがまだ有効ではありません']}),
	'foreign-stack-set': ({name, region}) => ({
		title: ['スタックセット ', part.value(name), ` (${region}) は dd-ecs-setup で作成されたものではありません`],
	}),
	'no-stack-set': ({name, region}) => ({title: [`${region} にスタックセット `, part.value(name), ' がありません']}),
	'fleet-withheld': ({name, flags}) => ({
		title: [
			'スタックセット ',
			part.value(name),
			` は ${spaced(listed(flags, 5))}を指定して作成されており、その値は表示されません`,
		],
		body: [
			[
				'機密が含まれる可能性があるため、テンプレートには記載していません。指定しないと、すべての Agent から' +
					'失われます。',
			],
		],
	}),
	'unknown-canary-place': ({canary, places}) => ({
		title: [part.value(canary), ' を先行させることはできません: このフリートの配置先ではありません'],
		body: [[`配置先: ${listed(places, 5)}`]],
	}),
	'fleet-unread': ({accounts, problem}) => ({
		title: [`${spaced(listed(accounts, 3))}のクラスターを読み取れなかったため、そこでは何も行っていません`],
		body: [explainAws(problem).title],
	}),
	'auto-deployment-of-some': ({name, places}) => ({
		title: [
			'新しいアカウントの扱いはスタックセット ',
			part.value(name),
			' 全体の設定で、変更しないスタックまで変わります',
		],
		body: [[`最新でない場所: ${listed(places, 5)}`]],
	}),
	'no-fleet-places': () => ({title: ['指定に一致するアカウントとリージョンがありません']}),
	'fleet-failed': ({name, failed, cancelled, places, isCanary}) => ({
		title: [
			isCanary
				? '最初のスタックが失敗したため、他のスタックは開始していません: '
				: `${name} の${failed}個のスタックが失敗しました`,
			...(isCanary ? [part.value(placeOf(places[0]))] : []),
		],
		body: [
			...places.flatMap(place => [
				...(isCanary ? [] : [[part.value(placeOf(place))]]),
				...(place.reason === undefined ? [] : said(place.reason)),
			]),
			...(cancelled > 0 ? [[`その後の${cancelled}個のスタックは開始していません。`]] : []),
		],
	}),
	'fleet-unsent': ({name, left, total}) => ({
		title: [`${name} の操作 ${total} 件のうち ${left} 件をまだ送信していません`],
		body: [['各操作は前の操作が終わってから送信します。失敗を最初の場所にとどめるためです。']],
	}),
	'fleet-idle': ({name, seconds}) => ({
		title: [`${name} の処理が${duration(seconds)}の間進んでいません`],
		body: [['CloudFormation による処理は続いています。']],
	}),
};

function placeOf(place: FailedPlace | undefined): string {
	return place ? `${place.account} ${place.region}` : '';
}

function unitLine({id, name, accounts}: OfferedUnit): Line {
	return [part.value(name), ` ${id}  アカウント${accounts}個`];
}
