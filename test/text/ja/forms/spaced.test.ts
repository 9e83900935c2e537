import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {listed} from '../../../../source/text/ja/forms/listed.ts';
import {gap, spaced} from '../../../../source/text/ja/forms/spaced.ts';

test('a blank stands behind Latin letters and a closing parenthesis, and none behind Japanese or nothing', () => {
	equal(`${spaced('shop-prod')}に`, 'shop-prod に');
	equal(`${spaced('web (shop-prod)')}が`, 'web (shop-prod) が');
	equal(`${spaced(listed(['a', 'b', 'c', 'd'], 3))}から`, 'a、b、c、ほか1件から');
	equal(spaced(''), '');
	equal(gap('サービス'), '');
});
