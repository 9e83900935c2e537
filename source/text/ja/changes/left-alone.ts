import type {LeftAlone} from '../../../domain/plan/plan.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {owner} from '../account/owner.ts';

type Left = Pick<LeftAlone, 'why' | 'owner' | 'containers'>;

/** Why a cluster's hosts get no Agent of this tool: `変更対象外: …`. The subject is a name or a word for it. */
export function leftAlone(left: Left, subject: string): string {
	return `変更対象外: ${spaced(subject)}${because(left)}`;
}

/** Behind the subject. */
function because({why, owner: whose, containers = []}: Left): string {
	const by = whose === undefined ? '' : ` (${owner(whose)})`;
	switch (why) {
		case 'name-taken': {
			return 'はこのツールのものではなく、使用する予定の名前が付いています';
		}

		case 'foreign-agent': {
			return `はこのツール以外がインストールした Agent です${by}`;
		}

		// ECS runs as many as were asked for, wherever there is room.
		case 'replica-agent': {
			return `は REPLICA サービスの Agent で、インスタンスの増減に追従しません${by}`;
		}

		case 'nothing-before': {
			return 'には、以前に実行されていたものの記録がありません';
		}

		case 'perhaps-agent': {
			return `は Agent の可能性があります。コンテナ: ${listed(containers, 3)}${by}`;
		}

		case 'several-agents': {
			return `のタスクには複数の Agent があります: ${listed(containers, 3)}${by}`;
		}
	}
}
