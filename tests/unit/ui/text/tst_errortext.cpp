// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/errortext.h"
#include "text/statetext.h"

#include <QTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

constexpr auto lastKind = ErrorKind::Storage;

bool isSentence(const QString &text)
{
    return !text.isEmpty() && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'%')
        && !text.contains(u"..");
}

} // namespace

class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_everyKind_saysWhatWhereAndWhatNext_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (int kind = 0; kind <= static_cast<int>(lastKind); ++kind)
            QTest::addRow("%s", qPrintable(nameOf(static_cast<ErrorKind>(kind)))) << static_cast<ErrorKind>(kind);
    }

    void text_everyKind_saysWhatWhereAndWhatNext()
    {
        QFETCH(ErrorKind, kind);
        const Error error = Error::of(kind, u"The lid is shut"_s)
                                .about(u"orders/1-A"_s)
                                .at(u"http://10.0.0.7:8080/docs?id=orders/1-A"_s);
        const ErrorText text = textOf(error, u"Saving"_s);
        QVERIFY2(isSentence(text.title), qPrintable(text.title));
        QVERIFY2(isSentence(text.sentence), qPrintable(text.sentence));
        QVERIFY2(text.sentence.contains(u"orders/1-A on http://10.0.0.7:8080/docs."), qPrintable(text.sentence));
        QVERIFY(text.sentence.startsWith(u"Saving did not work"));
        QCOMPARE(text.details.isEmpty(), text.sentence.contains(u"The lid is shut."));
    }

    void text_withoutFacts_isStillWhole_data() { text_everyKind_saysWhatWhereAndWhatNext_data(); }

    void text_withoutFacts_isStillWhole()
    {
        QFETCH(ErrorKind, kind);
        const ErrorText text = textOf(Error::of(kind, {}));
        QVERIFY(isSentence(text.title));
        QVERIFY2(text.sentence.isEmpty() || isSentence(text.sentence), qPrintable(text.sentence));
    }

    void text_documentNamedByWhatWasTried_isNamedOnce()
    {
        const Error error = Error::of(ErrorKind::Timeout, {}).about(u"orders/1-A"_s);
        QCOMPARE(textOf(error, u"Opening orders/1-A"_s).sentence.count(u"orders/1-A"_s), 1);
    }

    void text_invalidJson_saysLineAndColumn()
    {
        Error error = Error::of(ErrorKind::InvalidJson, u"A comma or } is missing"_s).about(u"companies/5-A"_s);
        error.position = TextPosition{.byte = 80, .line = 9, .column = 3};
        QCOMPARE(textOf(error).sentence,
            u"This concerns companies/5-A, line 9, column 3. A comma or } is missing. Correct the text; until then it "
            u"is "
            "kept here."_s);
    }

    void details_ofAnException_haveNoStackTrace()
    {
        const Error error = Error::of(ErrorKind::Conflict, u"Document was modified\n   at Raven.Server.Put()\n"_s);
        QCOMPARE(textOf(error).details, u"Document was modified"_s);
    }

    void states_everyOne_hasWordAndSentence()
    {
        for (int index = 0; index <= static_cast<int>(DocumentState::Failed); ++index) {
            const auto state = static_cast<DocumentState>(index);
            QVERIFY(!stateWord(state).isEmpty());
            QVERIFY(stateSentence(state, u"orders/1-A"_s).startsWith(u"orders/1-A"));
        }
        QCOMPARE(stateSentence(DocumentState::Modified, u"orders/1-A"_s), u"orders/1-A, modified, not saved yet"_s);
        QCOMPARE(wordOf(Environment::Production, true), u"PRODUCTION \u00b7 LOCKED"_s);
        QCOMPARE(wordOf(Environment::None, false), QString());
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
