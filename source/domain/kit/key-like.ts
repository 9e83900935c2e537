/*
Datadog's API keys and client tokens (32 hex digits), application keys (40), and the newer prefixed ones. Parts of a
path are names of folders, which tools make of the same digits.
*/
const keys = /(?<![\d\/a-f])(?:pub)?(?:[\da-f]{32}|[\da-f]{40})(?![\d\/a-f])|\bdd(?:api|app|pat)_\w{20,}/giv;

/** The same without application keys, which look like commits. */
const apiKeys = /(?<![\d\/a-f])(?:pub)?[\da-f]{32}(?![\d\/a-f])|\bdd(?:api|app|pat)_\w{20,}/giv;

/** What in a text that a person gave looks like a key; an ARN holds none. */
export function keyLike(text: string): readonly string[] {
	return text.startsWith('arn:') ? [] : (text.match(keys) ?? []);
}

/** What in a text that a person typed where no key belongs is surely meant as one. */
export function apiKeyLike(text: string): readonly string[] {
	return text.trimStart().startsWith('arn:') ? [] : (text.match(apiKeys) ?? []);
}
