// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password.h"

#include "cli/output.h"

#include <QFile>

#include <cstdio>

#ifndef Q_OS_WIN
#  include <termios.h>
#  include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

#ifndef Q_OS_WIN

/// The terminal itself, whatever standard input and output are; its echo is off while this lives.
class SilentTerminal
{
public:
    SilentTerminal() : m_file(std::fopen("/dev/tty", "r+"))
    {
        if (!m_file || tcgetattr(fileno(m_file), &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSilent = tcsetattr(fileno(m_file), TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isSilent)
            tcsetattr(fileno(m_file), TCSAFLUSH, &m_before);
        if (m_file)
            std::fclose(m_file);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    /// Empty where there is no terminal: then nobody can be asked.
    QString ask(const QString &question)
    {
        if (!m_isSilent)
            return {};
        std::fputs(qUtf8Printable(shownText(question)), m_file);
        std::fflush(m_file);
        QByteArray answer;
        for (int c = std::fgetc(m_file); c != EOF && c != '\n'; c = std::fgetc(m_file))
            answer += static_cast<char>(c);
        std::fputs("\n", m_file);
        return QString::fromUtf8(answer);
    }

private:
    FILE *m_file;
    termios m_before{};
    bool m_isSilent = false;
};

QString askSilently(const QString &question)
{
    return SilentTerminal().ask(question);
}

#else

QString askSilently(const QString &)
{
    return {}; // the environment has to say it
}

#endif

} // namespace

QString certificatePassword(const QString &file)
{
    if (qEnvironmentVariableIsSet("ROOKERY_CERTIFICATE_PASSWORD"))
        return qEnvironmentVariable("ROOKERY_CERTIFICATE_PASSWORD");
    QFile certificate(file);
    if (!certificate.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = certificate.readAll();
    const bool isOpen = text.contains("-----BEGIN") && !text.contains("ENCRYPTED");
    return isOpen ? QString() : askSilently(u"Password of %1: "_s.arg(file));
}

} // namespace Rookery::Cli
