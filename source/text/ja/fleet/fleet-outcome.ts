import type {Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetCounts} from './fleet-counts.ts';

/** How a run for a fleet ended; nothing where the words for a single account say it as well. */
export function fleetOutcome(of: Outcome): readonly Line[] | undefined {
	const {fleet} = of;
	if (of.kind === 'fleet-seen') {
		return [[of.isWell ? 'すべての配置先が正常です。' : '対応が必要な配置先があります。']];
	}

	if (!fleet) {
		return undefined;
	}

	const stand: readonly Line[] = Object.keys(fleet).length === 0 ? [] : [[`${fleetCounts(fleet)}。`]];
	switch (of.kind) {
		case 'done': {
			return stand.length === 0
				? [['完了しました。スタックセットを削除しました。']]
				: [['完了しました。'], ...stand];
		}

		case 'partial':
		case 'rolled-back': {
			return [[`一部の配置先が失敗しましたが、他の配置先は失敗していません。${continues(of)}`], ...stand];
		}

		case 'going-on': {
			return [[either(of, notOver, goesOn)], ...stand];
		}

		case 'stopped': {
			return [[of.changed === false ? nothing : either(of, stopped, `${stopped}${goesOn}`)], ...stand];
		}

		case 'failed': {
			return of.changed === false
				? undefined
				: [[`問題が発生したため停止しました。一部の変更は行われました。${continues(of)}`], ...stand];
		}

		case 'nothing-to-do':
		case 'planned':
		case 'examined':
		case 'surveyed':
		case 'wired':
		case 'exported':
		case 'absent':
		case 'left': {
			return undefined;
		}
	}
}

const goesOn =
	'このツールが終了しても CloudFormation が続けます。同じコマンドをもう一度実行すると、別のマシンからでも' +
	'監視できます。';
const notOver = 'スタックセットのオペレーションはまだ完了していません。';
const stopped = '監視を終了しました。';
const nothing = '停止しました。何も変更していません。';

/** The next run of a demo begins with a new account. */
function continues(of: Outcome): string {
	return either(of, '', '同じコマンドをもう一度実行すると続きから行います。');
}

function either({isDemo}: Outcome, inDemo: string, otherwise: string): string {
	return isDemo === true ? inDemo : otherwise;
}
