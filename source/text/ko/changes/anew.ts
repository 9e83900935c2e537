/** Of a demo that ended before its time: what is said of the same command otherwise is meant for accounts that stay. */
export const anew = '데모의 계정은 실행이 끝나면 사라지므로, 같은 명령은 새 계정으로 시작합니다.';
