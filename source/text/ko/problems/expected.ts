import type {Expected, FormId, Unit} from '../../../domain/choices/problem/expected.ts';

/** What is taken, behind a colon. */
export function expected(of: Expected): string {
	switch (of.kind) {
		case 'one-of': {
			return of.values.join(', ');
		}

		case 'like': {
			return of.examples.join(', ');
		}

		case 'range': {
			return `${of.least}~${of.most}${of.unit === undefined ? '' : ` ${units[of.unit]}`}`;
		}

		case 'with-mode': {
			return `네트워크 모드 ${of.mode}에서는 ${of.example}`;
		}

		case 'on-platforms': {
			return `${of.platforms.join(', ')}에서는 ${of.value}`;
		}

		case 'form': {
			return forms[of.form];
		}
	}
}

const units: Readonly<Record<Unit, string>> = {cpu: 'CPU 단위(1024가 vCPU 1개)', mib: 'MiB'};

const forms: Readonly<Record<FormId, string>> = {
	name: '영문자, 숫자, - 및 _, 최대 255자',
	'tag-value': 'prod 같은 태그 값',
	image: 'public.ecr.aws/datadog/agent처럼 태그가 없는 이미지',
	'image-tag': '7 또는 7.70.0 같은 태그',
	role: '역할의 이름 또는 ARN',
	'role-path': '/team/처럼 슬래시로 시작하고 끝나는 경로',
	policy: ':policy/NAME으로 끝나는 관리형 정책의 ARN',
	'container-filter': 'image:<표현식> 또는 name:<표현식>',
	proxy: 'https://proxy.internal:3128처럼 암호가 없는 주소',
	'stack-set': '영문자로 시작하는 영문자, 숫자 및 하이픈, 최대 128자',
	file: '/var/lib/cloud/data/instance-id 같은 파일의 경로',
	'no-file': 'Windows에서는 없음(폴더만 마운트할 수 있음)',
	'one-word': '공백이나 줄바꿈이 없는 한 단어',
	'key-by-itself': '환경 변수 DD_API_KEY 또는 --api-key-secret-arn',
};
