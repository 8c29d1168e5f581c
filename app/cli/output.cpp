// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <cstdio>

#ifdef Q_OS_WIN
#  include <fcntl.h>
#  include <io.h>
#else
#  include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

} // namespace

void keepBytes()
{
#ifdef Q_OS_WIN
    for (FILE *stream : {stdin, stdout, stderr})
        (void)_setmode(_fileno(stream), _O_BINARY);
#endif
}

void writeOutput(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return; // has no address to give to the stream
    // What fails here shows in flushOutput(): the stream remembers.
    (void)std::fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdout);
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void writeMessage(const QString &text)
{
    const QByteArray line = "rookery-cli: " + shownText(text).toUtf8() + '\n';
    (void)std::fflush(stdout);
    (void)std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    (void)std::fflush(stderr);
}

bool isInputTerminal()
{
    return isTerminal(stdin);
}

bool isOutputTerminal()
{
    return isTerminal(stdout);
}

bool isErrorTerminal()
{
    return isTerminal(stderr);
}

bool wantsColours()
{
    return isOutputTerminal() && qgetenv("NO_COLOR").isEmpty() && qgetenv("TERM") != "dumb";
}

QString shownText(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        if (c == u'\n' || !isControl(c))
            shown += c;
        else
            shown += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return shown;
}

QByteArray shownJson(const QByteArray &json)
{
    if (!json.contains('\x7f') && !json.contains('\xc2'))
        return json;
    QByteArray shown;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const auto byte = static_cast<uchar>(json.at(at));
        const auto next = static_cast<uchar>(at + 1 < json.size() ? json.at(at + 1) : 0);
        if (byte == 0x7f) {
            shown += "\\u007f";
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) { // U+0080 to U+009F, which terminals obey
            shown += "\\u00" + QByteArray::number(next, 16);
            ++at;
        } else {
            shown += json.at(at);
        }
    }
    return shown;
}

} // namespace Rookery::Cli
