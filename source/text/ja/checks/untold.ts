import type {Untold} from '../../../domain/choices/problem/untold.ts';

/** Why it can't be told whether a placement constraint holds on an instance. */
export function untold(why: Untold): string {
	switch (why.kind) {
		case 'syntax': {
			return 'AWS の構文の説明にない形式';
		}

		case 'precedence': {
			return '「and」と「or」の併用には括弧が必要';
		}

		case 'subject': {
			return `AWS の構文の説明に ${why.subject} の記載なし`;
		}

		case 'operator': {
			return `${why.subject} に対する ${why.operator} の意味は AWS の説明に記載なし`;
		}

		case 'value': {
			return `${why.subject} と ${why.value} の比較方法は AWS の説明に記載なし`;
		}

		// Seen to leave instances out, and not documented.
		case 'absent': {
			return `インスタンスに ${why.subject} がない場合の扱いは AWS の説明に記載なし`;
		}

		case 'several': {
			return `インスタンスに ${why.subject} が複数存在`;
		}

		case 'pattern': {
			return `パターン ${why.pattern} は Java でのみ解釈可能`;
		}

		case 'unread': {
			return `${why.subject} は未読み取り`;
		}
	}
}
