/** Events name the service before their sentence, and end in a pointer to pages; what helps stands in the steps. */
export function quoted(detail: string): string {
	const sentence = detail.replace(
		/ For more information, see the \w+ section of the Amazon ECS Developer Guide\.$/v,
		'',
	);
	return sentence.replace(/^(?=(?:was unable|is unable|failed) to )/v, 'the service ');
}
