import type {KeySource} from '../../../domain/choices/choices.ts';
import type {OptionWords} from '../../words.ts';
import {listed} from '../forms/listed.ts';

/** One way to give the API key. */
export function keySource(source: KeySource): OptionWords {
	switch (source.kind) {
		case 'paste': {
			// Where a pasted key goes is what people ask first.
			return words('貼り付け', 'メモリにだけ保持し、表示しません');
		}

		case 'environment': {
			return words('DD_API_KEY のキーを使用', 'これらの Agent すべてに使用');
		}

		case 'offered': {
			return words('デモのキーを使用', `架空のキー、${listed(source.sites)} で有効`);
		}

		case 'kept': {
			return source.reference === undefined
				? words('今の場所のまま使用', source.isInFile ? 'ECS が読み込むファイル内' : 'タスク定義に平文で記載')
				: words(`${shortName(source.reference)} のまま使用`, '現在と同じ');
		}

		case 'secret-arn': {
			return words('シークレットを指定', 'Secrets Manager の ARN、値はそのまま');
		}

		case 'parameter-name': {
			return words('パラメータを指定', 'SSM パラメータストア、値はそのまま');
		}

		case 'stored': {
			const {kind, reference} = source.stored;
			return words(
				`${shortName(reference)} を使用`,
				kind === 'secret' ? 'Secrets Manager で検出' : 'パラメータストアで検出',
			);
		}
	}
}

function words(label: string, aside: string): OptionWords {
	return {label, aside: [aside], detail: []};
}

/**
Of an ARN the part that a person has named, and which key of its JSON; the name of a parameter passes as it is. Secrets
Manager puts a hyphen and six characters of its own behind the name.
*/
function shortName(reference: string): string {
	const {name = '', key = ''} =
		/^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(?<name>[^:]*)(?<key>(?::.*)?)$/v.exec(reference)?.groups ?? {};
	// An ARN may lack them, and six small letters are a word of the name (`my-secret`) far more often than chance.
	return name === ''
		? reference.replace(/^arn:[^:]*:ssm:[^:]*:[^:]*:parameter/v, '')
		: `${name.replace(/-(?=[a-z]*[0-9A-Z])[0-9A-Za-z]{6}$/v, '')}${key}`;
}
