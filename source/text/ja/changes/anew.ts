/** Of a demo that ended before its time: what is said of the same command otherwise is meant for accounts that stay. */
export const anew = 'デモのアカウントは実行とともに消えるため、同じコマンドは新しいアカウントで始まります。';
