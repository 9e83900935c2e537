import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'secret'}>['why'];

/** Why a task can't read the API key, and what helps. */
export const secretCauses: Readonly<Record<Why, CauseWords>> = {
	// AccessDeniedException, of the store or of KMS.
	denied: {
		phrase: '실행 역할에 API 키를 읽을 권한이 없습니다',
		help: [
			'실행 역할에 키에 대한 secretsmanager:GetSecretValue(또는 ssm:GetParameters)를 허용하고, 고객 관리형 키를 ' +
				'사용한다면 kms:Decrypt도 허용하세요. 필요한 문을 출력하려면:',
		],
	},
	// "The ciphertext refers to a customer master key that does not exist, ... or you are not allowed to access."
	kms: {
		phrase: '실행 역할에 API 키를 복호화할 권한이 없습니다',
		help: [
			'실행 역할에 암호화에 사용된 키에 대한 kms:Decrypt를 허용하고, 키의 정책에서도 허용하는지 확인하세요. 필요한 문을 ' +
				'출력하려면:',
		],
	},
	// "You can't perform this operation on the secret because it was marked for deletion."
	deleted: {
		phrase: '보안 암호의 삭제가 예약되어 있습니다',
		help: ['보안 암호를 복원하거나 다른 보안 암호를 지정하세요.'],
	},
	// "an invalid ARN format for the AWS Secrets Manager secret was specified".
	form: {
		phrase: '보안 암호의 ARN이 ECS에서 사용할 수 없는 형식입니다',
		help: [
			'전체 ARN을 지정하세요. 보안 암호의 이름 뒤에는 아무것도 없거나 세 부분이 모두 있어야 합니다(각 부분은 비워 둘 수 ' +
				'있음): NAME:JSON-KEY:VERSION-STAGE:VERSION-ID',
		],
	},
	// "The task can't retrieve the secret with ARN ... Check whether the secret exists in the specified Region".
	'not-found': {
		phrase: '이 리전에 보안 암호가 존재하지 않습니다',
		help: ['ARN 또는 이름을 확인하고, 리전이 클러스터와 같은지 확인하세요.'],
	},
	// "retrieved secret from Secrets Manager did not contain json key".
	'json-key': {
		phrase: '보안 암호에 해당 JSON 키가 없습니다',
		help: ['ARN 끝의 콜론 사이에 있는 이름을 확인하세요: arn:...:secret:NAME:JSON-KEY::'],
	},
	'no-route': {
		phrase: '인스턴스에서 키 저장소에 연결할 수 없습니다',
		help: ['NAT 게이트웨이나 VPC 엔드포인트로 인스턴스에서 Secrets Manager 또는 SSM으로 가는 경로를 추가하세요.'],
	},
	other: {
		phrase: 'API 키를 읽을 수 없습니다',
		help: ['AWS 응답에 이유가 있습니다. 대부분 실행 역할 또는 ARN이 원인입니다.'],
	},
};
