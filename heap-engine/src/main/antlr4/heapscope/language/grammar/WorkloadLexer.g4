// Tokens of the workload language. Indentation and line ends are the business of LayoutLexer.
lexer grammar WorkloadLexer;

options { superClass = LayoutLexer; }

tokens { INDENT, DEDENT }

FALSE: 'False';
NONE: 'None';
TRUE: 'True';
AND: 'and';
AS: 'as';
ASSERT: 'assert';
ASYNC: 'async';
AWAIT: 'await';
BREAK: 'break';
CLASS: 'class';
CONTINUE: 'continue';
DEF: 'def';
DEL: 'del';
ELIF: 'elif';
ELSE: 'else';
EXCEPT: 'except';
FINALLY: 'finally';
FOR: 'for';
FROM: 'from';
GLOBAL: 'global';
IF: 'if';
IMPORT: 'import';
IN: 'in';
IS: 'is';
LAMBDA: 'lambda';
NONLOCAL: 'nonlocal';
NOT: 'not';
OR: 'or';
PASS: 'pass';
RAISE: 'raise';
RETURN: 'return';
TRY: 'try';
WHILE: 'while';
WITH: 'with';
YIELD: 'yield';

LPAREN: '(';
RPAREN: ')';
LBRACK: '[';
RBRACK: ']';
LBRACE: '{';
RBRACE: '}';
COMMA: ',';
COLON: ':';
SEMI: ';';
ELLIPSIS: '...';
DOT: '.';
ARROW: '->';
WALRUS: ':=';
AUGMENTED: ('+' | '-' | '*' | '/' | '//' | '%' | '**' | '<<' | '>>' | '&' | '|' | '^' | '@') '=';
EQ: '==';
NE: '!=';
LE: '<=';
GE: '>=';
LT: '<';
GT: '>';
ASSIGN: '=';
POW: '**';
STAR: '*';
FLOOR: '//';
SLASH: '/';
PERCENT: '%';
PLUS: '+';
MINUS: '-';
SHL: '<<';
SHR: '>>';
AMP: '&';
BAR: '|';
CARET: '^';
TILDE: '~';
AT: '@';

NAME: NAME_START NAME_PART*;

INTEGER
    : '0' [xX] ('_'? HEX_DIGIT)+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    | [1-9] ('_'? DIGIT)*
    | '0' ('_'? '0')*
    ;
FLOAT
    : DIGITS '.' DIGITS? EXPONENT?
    | '.' DIGITS EXPONENT?
    | DIGITS EXPONENT
    ;
IMAGINARY: (FLOAT | DIGITS) [jJ];
// A number that runs into letters or further digits, such as 12abc, 0x1g or 007.
BAD_NUMBER: DIGIT (NAME_PART | '.' DIGIT)*;

STRING: PREFIX? (SHORT_SINGLE '\'' | SHORT_DOUBLE '"' | LONG_SINGLE '\'\'\'' | LONG_DOUBLE '"""');
OPEN_STRING
    : PREFIX? SHORT_SINGLE
    | PREFIX? SHORT_DOUBLE
    ;
OPEN_LONG_STRING
    : PREFIX? LONG_SINGLE '\''? '\''?
    | PREFIX? LONG_DOUBLE '"'? '"'?
    ;

NEWLINE: '\r' '\n'? | '\n';
JOINED_LINE: '\\' ('\r' '\n'? | '\n') -> channel(HIDDEN);
SPACE: [ \t\f]+ -> channel(HIDDEN);
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
BYTE_ORDER_MARK: '\uFEFF' -> channel(HIDDEN);
UNKNOWN: [\uD800-\uDBFF] [\uDC00-\uDFFF] | .;

fragment DIGIT: [0-9];
fragment DIGITS: DIGIT ('_'? DIGIT)*;
fragment HEX_DIGIT: [0-9a-fA-F];
fragment EXPONENT: [eE] [+-]? DIGITS;
fragment NAME_START: [\p{L}\p{Nl}_];
fragment NAME_PART: [\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}_];
fragment PREFIX: [rR] [bBfF]? | [bBfF] [rR]? | [uU];
fragment ESCAPE: '\\' ('\r' '\n'? | ~'\r');
fragment SHORT_SINGLE: '\'' (ESCAPE | ~[\\\r\n'])*;
fragment SHORT_DOUBLE: '"' (ESCAPE | ~[\\\r\n"])*;
fragment LONG_SINGLE: '\'\'\'' ('\''? '\''? (ESCAPE | ~[\\']))*;
fragment LONG_DOUBLE: '"""' ('"'? '"'? (ESCAPE | ~[\\"]))*;
