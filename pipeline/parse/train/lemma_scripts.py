"""Lemmas as edit scripts of the form (after Straka 2018, UDPipe 2.0 at the CoNLL 2018 Shared Task).

A script is `case|n+prefix|m+suffix`: drop n characters at the start and m at the end of the form, put prefix
before and suffix after, then set the case; or `=lemma`, the lemma itself, where form and lemma share nothing.
The form is taken with plain quotes, dashes and brackets.
"""

from wordpiece import plain

CASES = ("lower", "title", "upper", "keep")


def set_case(text: str, case: str) -> str:
    if case == "lower":
        return text.lower()
    if case == "title":
        return text[:1].upper() + text[1:].lower()
    return text.upper() if case == "upper" else text


def longest_common(a: str, b: str) -> tuple[int, int, int]:
    """Start in a, start in b and length of the longest common substring, the first one of equals."""
    best = (0, 0, 0)
    for i in range(len(a)):
        for j in range(len(b)):
            length = 0
            while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
                length += 1
            if length > best[2]:
                best = (i, j, length)
    return best


def derive(form: str, lemma: str) -> str:
    """The script that makes the lemma of the form."""
    text = plain(form)
    i, j, length = longest_common(text.lower(), lemma.lower())
    if length:
        edits = f"{i}+{lemma[:j]}|{len(text) - i - length}+{lemma[j + length :]}"
        for case in CASES:
            if apply(form, f"{case}|{edits}") == lemma:
                return f"{case}|{edits}"
    return "=" + lemma


def apply(form: str, script: str) -> str:
    """The lemma that a script gives for a form; the form in lower case where the script does not fit."""
    if script.startswith("="):
        return script[1:]
    text = plain(form)
    case, before, after = script.split("|")
    start, prefix = before.split("+", 1)
    end, suffix = after.split("+", 1)
    if int(start) + int(end) > len(text):
        return text.lower()
    return set_case(prefix + text[int(start) : len(text) - int(end)] + suffix, case)
