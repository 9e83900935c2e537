import type {Line} from '../../../domain/kit/message.ts';
import type {Needs} from '../../../domain/wiring/find-address.ts';
import type {WiringNote} from '../../../domain/wiring/note.ts';
import {part} from '../../part.ts';

/** What a way to the address takes, as a phrase of nouns. */
export const needs: Readonly<Record<Needs, string>> = {
	curl: 'イメージ内の curl と、2ホップ以内で届くインスタンスメタデータサービス',
	metadata: '2ホップ以内で届くインスタンスメタデータサービス',
	jq: 'イメージ内の jq と、ホストの ECS_ENABLE_CONTAINER_METADATA=true',
	'metadata-file': 'ホストの ECS_ENABLE_CONTAINER_METADATA=true',
};

/** Why a start can't be changed, behind the container's name. */
export const unknownStart: Readonly<Record<Extract<WiringNote, {kind: 'start-unknown'}>['why'], string>> = {
	image: ' の起動コマンドはイメージで決まっており、その内容はここからは分かりません。',
	'no-shell': ' はシェルなしで起動しており、イメージにシェルがあるかどうか分かりません。',
	windows: ' は Windows で実行されており、起動コマンドを手動で行に組み込む必要があります。',
};

/** Why no port of the Agent is reached, and what would be. */
export function unreachable({container, why, hasSockets}: Extract<WiringNote, {kind: 'unreachable'}>): Line {
	const reason =
		why === 'no-network'
			? ' にはネットワークがなく、ホストのポートに接続できません。'
			: ': Agent が専用のネットワークインターフェイスを持ち、アプリケーションから接続できません。';
	const way = hasSockets ? 'ソケットなら接続できます。' : '';
	return [part.value(container), `${reason}${way}`];
}
