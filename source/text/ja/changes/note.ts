import type {ChangeNote} from '../../../domain/ending/event.ts';
import {duration} from '../forms/duration.ts';

/** Something worth saying while a change runs. */
export function note(of: ChangeNote): string {
	switch (of.kind) {
		// IAM is eventually consistent, and AWS names no time.
		case 'role-propagating': {
			return (
				`IAM にロール ${of.role.split('/').at(-1)} が反映されるのを待っています。` +
				'新しいロールは、使用できるまで数秒かかります'
			);
		}

		// ECS refuses a second service of a name while the first is DRAINING (CreateService in the API reference).
		case 'service-draining': {
			return of.isGoing === true
				? `${of.service} のタスクの停止を待っています`
				: `以前のサービス ${of.service} のドレインを待っています。それまで名前が使用中です`;
		}

		// One operation at a time without managed execution, whoever began it (OperationInProgressException).
		case 'stack-set-busy': {
			return `スタックセット ${of.stackSet} の別のオペレーションの終了を待っています`;
		}

		case 'retrying': {
			return `再試行しています: ${of.why}`;
		}

		case 'signed-out': {
			return (
				'AWS からサインアウトしています。新しい認証情報が得られしだい、変更を送信します' +
				(of.seconds === 0 ? '' : ` (経過時間: ${duration(of.seconds)})`)
			);
		}

		// As after a run that was cut off between a call and its answer.
		case 'already-there': {
			return 'すでに存在し、プランと一致しています';
		}
	}
}
