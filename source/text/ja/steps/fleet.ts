import {part} from '../../part.ts';
import type {FleetStep} from '../../../domain/ending/next-steps/fleet/fleet-step.ts';
import type {StepWords} from '../../step-words.ts';
import {type stackSetSteps} from './stack-sets.ts';

/** Stack sets. */
export const fleetSteps: StepWords<Exclude<FleetStep['step'], keyof typeof stackSetSteps>> = {
	'store-as-secret': ['代わりに、各スタックでシークレットを作成するには:'],
	'name-parameter': [
		'または、すべてのアカウントとリージョンに自分でパラメータを作成し、',
		part.command('--api-key-ssm-parameter'),
		' で指定してください。',
	],
	'another-set': ['残りは、別の名前のスタックセットに分けてください。'],
	'same-everywhere': ['外すか、すべてのアカウントとリージョンで同じものを指定してください。'],
	'name-unit': ['組織単位 (OU) を指定してください。アカウントで絞り込むこともできます:'],
	'name-accounts': ['アカウントを指定してください。単独でも、組織単位の中からでも指定できます:'],
	'name-clusters': ['それぞれのアカウントにあるクラスターを指定してください:'],
	'name-reading-role': ['または、クラスターを読み取れる各アカウントのロールを指定してください:'],
	'give-withheld': ['残す値とともに、もう一度指定してください。'],
	'install-apart': ['ここから外し、そこには個別にインストールしてください:'],
	'other-home': ['別のリージョンで管理している場合は、指定してください:'],
	'place-clusters': [
		'クラスターを作成するか、その配置先にあるクラスターをターゲットファイルで指定してください: ',
		part.command('--targets'),
		'。',
	],
	'free-name': [
		'同じ名前のリソースがすでにあります。削除するか、そのアカウントを外して個別にインストールしてください。',
	],
	'allow-there': [
		'そこではポリシーで拒否されています。組織の SCP、または StackSets が使うロールのポリシーです。許可してください。',
	],
	'see-there': ['そこでは Agent が起動しませんでした。そのアカウントにサインインして、理由を確認してください:'],
	'raise-there': ['そのアカウントの Service Quotas で、クォータの引き上げをリクエストしてください。'],
	'see-fleet': ['状況を確認するには:'],
	'all-stacks-first': ['先にこのオプションなしで、すべてのスタックを最新にしてください:'],
};
