import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Where CloudFormation does nothing with a stack set. */
export const stackSetSteps: StepWords<
	| 'activate-access'
	| 'administrator-account'
	| 'as-delegate'
	| 'as-manager'
	| 'other-stack-set'
	| 'raise-quota'
	| 'watch-operation'
	| 'see-stacks'
> = {
	// Trusted access is given once for all of an organisation (CloudFormation User Guide, "Activate trusted access").
	'activate-access': ['組織の管理アカウントから、StackSets の信頼されたアクセスを一度だけアクティブ化してください:'],
	'administrator-account': [
		'組織の管理アカウント、または StackSets の委任管理者として登録されたアカウントにサインインしてください。',
	],
	'as-delegate': ['これが委任管理者のアカウントであれば、そのように指定してください:'],
	'as-manager': ['このアカウントが組織の管理アカウント自体であれば、そのオプションなしで実行してください:'],
	'other-stack-set': [
		'フリートに別の名前を付けるか (',
		part.command('--stack-set NAME'),
		')、この名前を使用しているものを確認してください:',
	],
	'raise-quota': ['クォータを確認し、Service Quotas で引き上げをリクエストしてください:'],
	'watch-operation': ['実行中のオペレーションを確認するには:'],
	'see-stacks': ['残っているスタックを確認するには:'],
};
