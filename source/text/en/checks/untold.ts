import type {Untold} from '../../../domain/choices/problem/untold.ts';

/** Why it can't be told whether a placement constraint holds on an instance. */
export function untold(why: Untold): string {
	switch (why.kind) {
		case 'syntax': {
			return "AWS's page of the language has no such form";
		}

		case 'precedence': {
			return '"and" beside "or" needs parentheses';
		}

		case 'subject': {
			return `AWS's page of the language doesn't name ${why.subject}`;
		}

		case 'operator': {
			return `AWS doesn't say what ${why.operator} means for ${why.subject}`;
		}

		case 'value': {
			return `AWS doesn't say how ${why.subject} compares with ${why.value}`;
		}

		// Seen to leave instances out, and not documented.
		case 'absent': {
			return `the instance has no ${why.subject}, and AWS doesn't say what that means`;
		}

		case 'several': {
			return `the instance has several of ${why.subject}`;
		}

		case 'pattern': {
			return `the pattern ${why.pattern} is read by Java alone`;
		}

		case 'unread': {
			return `${why.subject} wasn't read`;
		}
	}
}
