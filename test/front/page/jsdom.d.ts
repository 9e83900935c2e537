declare module 'jsdom' {
	/** What is needed of a page that is read by the rules of HTML, as a browser does, without drawing it. */
	class Jsdom {
		readonly window: {readonly eval: (script: string) => unknown; readonly close: () => void};
		constructor(
			markup: string,
			options?: {readonly runScripts?: 'outside-only'; readonly pretendToBeVisual?: boolean},
		);
	}

	export {Jsdom as JSDOM};
}
