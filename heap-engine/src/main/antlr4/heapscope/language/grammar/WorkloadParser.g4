// The workload language: the part of Python 3 that workloads are written in. Lists are parsed liberally and checked
// where the tree is built, so that a wrong program gets a sentence instead of "no viable alternative".
parser grammar WorkloadParser;

options { tokenVocab = WorkloadLexer; superClass = StatementParser; }

file: (NEWLINE | statement)* EOF;
    catch [RecognitionException fault] {
        skipText(_localctx, fault);
    }

// One statement, whole. A fault inside it ends here: the rest of its line is skipped.
statement
    : simpleLine
    | ifStatement
    | whileStatement
    | forStatement
    | tryStatement
    | withStatement
    | definition
    | strayBlock
    | strayLine
    ;
    catch [RecognitionException fault] {
        skipStatement(_localctx, fault);
    }

// Text that no statement has: parsed all the same, and reported where the tree is built.
strayBlock: INDENT statement+ DEDENT;
strayLine: noStart ~(NEWLINE | DEDENT)* NEWLINE;
noStart
    : AND | AS | ASYNC | AWAIT | ELIF | ELSE | EXCEPT | FINALLY | IN | IS | OR
    | RPAREN | RBRACK | RBRACE | COMMA | COLON | SEMI | DOT | ARROW | WALRUS | AUGMENTED
    | EQ | NE | LE | GE | LT | GT | ASSIGN | POW | FLOOR | SLASH | PERCENT | SHL | SHR | AMP | BAR | CARET
    | BAD_NUMBER | OPEN_STRING | OPEN_LONG_STRING | UNKNOWN
    ;

simpleLine: simple (SEMI simple)* SEMI? NEWLINE;

simple
    : expressionStatement
    | passStatement
    | breakStatement
    | continueStatement
    | returnStatement
    | raiseStatement
    | deleteStatement
    | assertStatement
    | globalStatement
    | nonlocalStatement
    | importStatement
    | fromStatement
    ;

expressionStatement
    : starList (COLON test (ASSIGN (yieldExpression | starList))?
        | AUGMENTED (yieldExpression | starList)
        | (ASSIGN assigned)+)?
    | yieldExpression
    ;
assigned: yieldExpression | starList;

passStatement: PASS;
breakStatement: BREAK;
continueStatement: CONTINUE;
returnStatement: RETURN starList?;
raiseStatement: RAISE (test (FROM test)?)?;
deleteStatement: DEL targetList;
assertStatement: ASSERT test (COMMA test)?;
globalStatement: GLOBAL NAME (COMMA NAME)*;
nonlocalStatement: NONLOCAL NAME (COMMA NAME)*;
importStatement: IMPORT moduleAlias (COMMA moduleAlias)*;
moduleAlias: dottedName (AS NAME)?;
dottedName: NAME (DOT NAME)*;
fromStatement
    : FROM (DOT | ELLIPSIS)* dottedName? IMPORT (STAR | LPAREN importedNames COMMA? RPAREN | importedNames)
    ;
importedNames: importedName (COMMA importedName)*;
importedName: NAME (AS NAME)?;

block: NEWLINE INDENT statement+ DEDENT | simpleLine;

ifStatement: IF namedTest COLON block elifClause* elseClause?;
elifClause: ELIF namedTest COLON block;
elseClause: ELSE COLON block;
whileStatement: WHILE namedTest COLON block elseClause?;
forStatement: FOR targetList IN starList COLON block elseClause?;
tryStatement: TRY COLON block (exceptClause+ elseClause? finallyClause? | finallyClause);
exceptClause: EXCEPT (test (AS NAME)?)? COLON block;
finallyClause: FINALLY COLON block;
withStatement: WITH withItem (COMMA withItem)* COLON block;
withItem: test (AS target)?;
definition: decorator* (functionDefinition | classDefinition);
decorator: AT namedTest NEWLINE;
functionDefinition: DEF NAME LPAREN parameters? RPAREN (ARROW test)? COLON block;
classDefinition: CLASS NAME (LPAREN arguments? RPAREN)? COLON block;

parameters: parameter (COMMA parameter)* COMMA?;
parameter
    : NAME (COLON test)? (ASSIGN test)?
    | STAR (NAME (COLON test)?)?
    | POW NAME (COLON test)?
    | SLASH
    ;
lambdaParameters: lambdaParameter (COMMA lambdaParameter)* COMMA?;
lambdaParameter: NAME (ASSIGN test)? | STAR NAME? | POW NAME | SLASH;

targetList: target (COMMA target)* COMMA?;
target: STAR? primary;

starList: starTest (COMMA starTest)* COMMA?;
starTest: STAR operation | test;
namedTest: NAME WALRUS test | test;
test: operation (IF operation ELSE test)? | LAMBDA lambdaParameters? COLON test;

yieldExpression: YIELD (FROM test | starList)?;

operation
    : primary                                            # plain
    | <assoc=right> operation POW operation              # power
    | (PLUS | MINUS | TILDE) operation                   # sign
    | operation (STAR | SLASH | FLOOR | PERCENT | AT) operation # product
    | operation (PLUS | MINUS) operation                 # sum
    | operation (SHL | SHR) operation                    # shift
    | operation AMP operation                            # bitAnd
    | operation CARET operation                          # bitXor
    | operation BAR operation                            # bitOr
    | operation comparator operation                     # comparison
    | NOT operation                                      # negation
    | operation AND operation                            # conjunction
    | operation OR operation                             # disjunction
    ;
comparator: LT | GT | EQ | NE | LE | GE | IN | NOT IN | IS NOT | IS;

primary
    : atom                                               # alone
    | primary DOT NAME                                   # attribute
    | primary LPAREN arguments? RPAREN                   # call
    | primary LBRACK subscripts RBRACK                   # subscription
    ;

arguments: argument (COMMA argument)* COMMA?;
argument: STAR test | POW test | NAME ASSIGN test | namedTest comprehension?;

subscripts: subscript (COMMA subscript)* COMMA?;
subscript: namedTest sliceRest? | sliceRest | STAR operation;
sliceRest: COLON upper=test? (COLON step=test?)?;

atom
    : NAME
    | INTEGER
    | FLOAT
    | IMAGINARY
    | STRING+
    | NONE
    | TRUE
    | FALSE
    | ELLIPSIS
    | group
    | listDisplay
    | braces
    ;
group: LPAREN (yieldExpression | items)? RPAREN;
listDisplay: LBRACK items? RBRACK;
braces: LBRACE (entry (comprehension | (COMMA entry)* COMMA?))? RBRACE;
items: item (comprehension | (COMMA item)* COMMA?);
item: STAR operation | namedTest;
entry: STAR operation | POW operation | namedTest (COLON test)?;
comprehension: comprehensionFor+;
comprehensionFor: ASYNC? FOR targetList IN operation (IF operation)*;

// What stands between the braces of a format string, before its conversion and format.
replacement: (yieldExpression | starList) EOF;
