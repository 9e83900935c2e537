import type {KeySource} from '../../../domain/choices/choices.ts';
import type {OptionWords} from '../../words.ts';
import {listed} from '../forms/listed.ts';

const inClear = '작업 정의에 일반 텍스트로 저장됨';

/** One way to give the API key. */
export function keySource(source: KeySource): OptionWords {
	switch (source.kind) {
		case 'paste': {
			// Where a pasted key goes is what people ask first.
			return words('붙여넣기', '메모리에만 보관하며 표시하지 않음');
		}

		case 'environment': {
			return words('DD_API_KEY의 키 사용', '이 Agent 모두에 적용');
		}

		case 'offered': {
			return words('데모용 키 사용', `가상의 키, ${listed(source.sites)}에서 유효`);
		}

		case 'kept': {
			return source.reference === undefined
				? words('현재 위치에 그대로 두기', source.isInFile ? 'ECS가 읽는 파일에 저장됨' : inClear)
				: words(`${shortName(source.reference)}에 그대로 두기`, '현재와 동일');
		}

		case 'secret-arn': {
			return words('보안 암호 지정', 'Secrets Manager의 ARN, 값은 그대로 보관됨');
		}

		case 'parameter-name': {
			return words('파라미터 지정', 'SSM Parameter Store, 값은 그대로 보관됨');
		}

		case 'stored': {
			const {kind, reference} = source.stored;
			return words(
				`${shortName(reference)} 사용`,
				kind === 'secret' ? 'Secrets Manager에서 찾음' : 'Parameter Store에서 찾음',
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
