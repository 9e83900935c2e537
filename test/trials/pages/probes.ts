/*
What runs in a page while it is looked at, as text: a page's own policy lets nothing run, and only the browser's driver
gets past it. None of it changes what a page shows.
*/

/** Before anything of a page: keeps what its policy has stopped. */
export const listening = `
	globalThis.stopped = [];
	document.addEventListener('securitypolicyviolation', event => {
		globalThis.stopped.push(event.violatedDirective + ' ' + event.blockedURI);
	});
`;

/** What of a page's markup nobody should find in it, and what ran. */
export const strangers = `({
	ran: globalThis.hit === undefined ? [] : [globalThis.hit],
	stopped: globalThis.stopped,
	elements: [...document.querySelectorAll('script, iframe, object, embed, link, base, form, img, svg, video, audio')]
		.map(element => element.outerHTML),
	handlers: [...document.querySelectorAll('*')]
		.flatMap(element => element.getAttributeNames())
		.filter(name => name.startsWith('on') || name === 'style' || name === 'srcdoc'),
})`;

/** All that is folded. */
export const unfold = "document.querySelectorAll('details').forEach(each => { each.open = true; })";

/** What is wider than the window and in nothing that scrolls. */
export const sideways = `(() => {
	const {scrollWidth, clientWidth} = document.documentElement;
	const beyond = element => element.getBoundingClientRect().right > clientWidth + 1;
	// What stands in a part that scrolls by itself is beyond too, and no fault where that part is what scrolls.
	const apart = element => element.closest('.wide') && getComputedStyle(element).position !== 'absolute';
	const found = [...document.querySelectorAll('body *')]
		.filter(element => beyond(element) && !apart(element) && ![...element.children].some(beyond))
		.slice(0, 5)
		.map(element => element.outerHTML.slice(0, 200));
	return scrollWidth <= clientWidth ? [] : ['scrolls to ' + scrollWidth, ...found];
})()`;

/** Folded parts that nothing is shown of. */
export const hidden = `[...document.querySelectorAll('details')]
	.filter(each => [...each.children].at(-1).getBoundingClientRect().height === 0)
	.map(each => each.outerHTML.slice(0, 200))`;

/** Who a key is for, where it can be seen that it is. */
export const focused = `(() => {
	const all = [...document.querySelectorAll('*')];
	const {activeElement: element} = document;
	const {outlineStyle, outlineWidth} = getComputedStyle(element);
	return {
		index: element === document.body ? -1 : all.indexOf(element),
		kind: element.localName,
		isMarked: outlineStyle !== 'none' && outlineWidth !== '0px',
		isFolded: element.localName === 'summary' && !element.parentElement.open,
	};
})()`;

/** All that a key can be for. */
export const reachable = `(() => {
	const all = [...document.querySelectorAll('*')];
	return all.flatMap((element, index) => (element.matches('summary, a[href], [tabindex="0"]') ? [index] : []));
})()`;
