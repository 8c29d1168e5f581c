// SPDX-License-Identifier: GPL-3.0-or-later
// How long the JSON editor takes to show a text, to take a key, a paste, and to put in what was done elsewhere.
#include "edit/documentbuffer.h"
#include "edit/textpattern.h"
#include "editor/jsoneditor.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

QByteArray orders(qsizetype bytes)
{
    QByteArray text = "[\n";
    for (int i = 0; text.size() < bytes; ++i) {
        text += "  {\n    \"Company\": \"companies/" + QByteArray::number(i)
            + "-A\",\n    \"Freight\": 32.3800,\n    \"ShipTo\": {\n      \"City\": \"Reims\"\n    },\n    "
              "\"Shipped\": "
              "null\n  },\n";
    }
    return text + "  0\n]";
}

double milliseconds(const std::function<void()> &action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(int count, const std::function<void()> &action)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(milliseconds(action));
    std::nth_element(times.begin(), times.begin() + count / 2, times.end());
    return times[static_cast<size_t>(count) / 2];
}

void press(JsonEditor &editor, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&editor, &event);
}

void report(const char *what, double time)
{
    std::printf("  %-34s %9.2f ms\n", what, time);
}

void measureReplacing(JsonEditor &editor)
{
    const TextPattern pattern = TextPattern::of({u"(\\w+)/(\\d+)"_s, true}).value();
    const TextReplacement with = TextReplacement::of(u"$2-$1"_s, pattern).value();
    const QByteArray text = editor.utf8();
    TextEdits edits;
    report("find, in a worker", milliseconds([&] { (void)pattern.hitsIn(text); }));
    report("make the step, in a worker", milliseconds([&] { edits = pattern.replacedIn(text, with).value().edits; }));
    DocumentBuffer buffer(text);
    report("replace all in the buffer", milliseconds([&] { (void)buffer.apply(edits); }));
    report("replace all in the editor", milliseconds([&] { editor.apply(edits); }));
    std::printf("  (%lld hits)\n", static_cast<long long>(edits.size()));
}

void measure(const char *name, const QByteArray &text)
{
    std::printf("%s, %lld bytes\n", name, static_cast<long long>(text.size()));
    JsonEditor editor;
    editor.resize(1000, 700);
    editor.show();
    report("open and paint", milliseconds([&] {
        editor.load(text);
        editor.grab();
    }));
    const qsizetype middle = editor.lineStart(editor.lineAt(text.size() / 2));
    report("jump to the middle and paint", milliseconds([&] {
        editor.reveal(middle, middle);
        editor.grab();
    }));
    report("key, median of 50", median(50, [&] { press(editor, Qt::Key_X, Qt::NoModifier, u"x"_s); }));
    report("key and paint, median of 50", median(50, [&] {
        press(editor, Qt::Key_X, Qt::NoModifier, u"x"_s);
        editor.grab();
    }));
    report("apply, median of 50", median(50, [&] { editor.apply({{10, "", " "}}); }));
    report("fold all", milliseconds([&] { editor.folds().closeBelow(1); }));
    report("open all folds", milliseconds([&] { editor.folds().openAll(); }));
    measureReplacing(editor);
}

void measurePaste(qsizetype bytes)
{
    JsonEditor editor;
    editor.resize(1000, 700);
    editor.show();
    QApplication::clipboard()->setText(QString::fromUtf8(orders(bytes)));
    report("paste and paint", milliseconds([&] {
        press(editor, Qt::Key_V, Qt::ControlModifier, QString());
        editor.grab();
    }));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QByteArray large = orders(10'000'000);
    const auto linesOf = [&large](int count) {
        qsizetype end = 0;
        for (int i = 0; i < count; ++i)
            end = large.indexOf('\n', end) + 1;
        return large.first(end);
    };
    measure("2,000 lines", linesOf(2'000));
    measure("100 KB", orders(100'000));
    measure("1 MB", orders(1'000'000));
    measure("10 MB", large);
    for (const qsizetype megabytes : {1, 10, 50}) {
        std::printf("%lld MB\n", static_cast<long long>(megabytes));
        measurePaste(megabytes * 1'000'000);
    }
    return 0;
}
