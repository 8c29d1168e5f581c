// SPDX-License-Identifier: GPL-3.0-or-later
#include "executors.h"
#include "newdocument/newdocumentdialog.h"
#include "options/sessionoptionsdialog.h"
#include "review/reviewwindow.h"
#include "testedwindow.h"
#include "translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// Brackets around every text that goes through tr(): what is without them did not.
class PseudoTranslator final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'⟦' + QString::fromUtf8(source) + u'⟧';
    }
    bool isEmpty() const override { return false; }
};

/// What is the same in every language: data and names of things, no words.
bool isData(QString text)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    static const QRegularExpression noLetters(u"^[^\\p{L}]*$"_s);
    static const QRegularExpression data(
        u"^(species/|@|A:\\d+-|https?://)"_s); // ids, metadata, change vectors, addresses
    static const QStringList names{
        u"C#"_s, u"Name"_s, u"Node.js"_s, u"Python"_s, u"Java"_s, u"Species"_s, u"Sandbox"_s, u"Sandbox · Sandbox"_s};
    text.remove(tags);
    return noLetters.match(text).hasMatch() || data.match(text).hasMatch() || names.contains(text);
}

class Reader
{
public:
    QStringList unspoken; ///< texts that did not go through tr()

    void read(const QWidget &window)
    {
        look(window, window.windowTitle());
        for (const QWidget *widget : window.findChildren<QWidget *>())
            readWidget(*widget);
        for (const QAction *action : window.findChildren<QAction *>()) {
            if (!action->objectName().startsWith("qt_"_L1) && !action->objectName().startsWith('_'_L1))
                look(*action, action->text());
        }
    }

private:
    void readWidget(const QWidget &widget)
    {
        look(widget, widget.toolTip());
        look(widget, widget.accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            look(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            look(widget, button->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
            look(widget, edit->placeholderText());
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                look(widget, tabs->tabText(tab));
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model()) {
            for (int section = 0; section < header->count(); ++section)
                look(widget, header->model()->headerData(section, header->orientation()).toString());
        }
    }

    void look(const QObject &where, const QString &text)
    {
        if (!text.contains(u'⟦') && !isData(text))
            unspoken.append(u"%1: %2"_s.arg(QString::fromLatin1(where.metaObject()->className()), text));
    }
};

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVisibleText_isTranslated();
    void english_hasPlurals();
    void german_isSpoken();
};

void WordsTest::everyVisibleText_isTranslated()
{
    PseudoTranslator pseudo;
    QVERIFY(QCoreApplication::installTranslator(&pseudo));
    Reader reader;
    {
        TestedWindow tested(&executorsOf);
        SessionTab *tab = tested.openTab();
        TestedWindow::replaceInText(*tab, firstSpecies, "\"Rook\"", "\"Crow\"");
        tab->workspace().create(u"species/dodo"_s, u"Species"_s, Json::Value::emptyObject());
        tab->workspace().remove({secondSpecies});
        tab->editors().current()->tools().replace();
        tab->editors().current()->tools().goToPlace();
        tab->editors().current()->setTreeShown(true);
        tab->workspace().open(u"species/nobody"_s);
        tab->review(firstSpecies);
        for (const auto page :
            {BottomPanel::ActivityPage, BottomPanel::ProblemsPage, BottomPanel::SessionPage, BottomPanel::FindPage})
            tab->panel().show(page);
        SessionOptionsDialog options(tested.connections, &executorsOf, nullptr);
        options.open();
        NewDocumentDialog document(tab->workspace(), {}, nullptr);
        document.open();
        QTest::qWait(500); // rows, counts and comparisons come
        for (const QWidget *window : std::initializer_list<const QWidget *>{&tested.window, &options, &document})
            reader.read(*window);
    }
    QCoreApplication::removeTranslator(&pseudo);
    reader.unspoken.removeDuplicates();
    QVERIFY2(reader.unspoken.isEmpty(), qPrintable(u'\n' + reader.unspoken.join(u'\n')));
}

void WordsTest::english_hasPlurals()
{
    installTranslations(QLocale(QLocale::French)); // for which there is no catalogue
    QCOMPARE(QCoreApplication::translate("Rookery::BottomPanel", "%n document(s) to save.", nullptr, 1),
        u"1 document to save."_s);
    QCOMPARE(QCoreApplication::translate("Rookery::BottomPanel", "%n document(s) to save.", nullptr, 2),
        u"2 documents to save."_s);
}

void WordsTest::german_isSpoken()
{
    installTranslations(QLocale(QLocale::German));
    TestedWindow tested(&executorsOf);
    QVERIFY(tested.openTab());
    QStringList texts;
    for (const QAction *action : tested.window.findChildren<QAction *>())
        texts.append(action->text().remove(u'&'));
    QVERIFY(texts.contains(u"Prüfen und speichern…"_s));
    QVERIFY(!texts.contains(u"Review and save…"_s));
}

QTEST_MAIN(WordsTest)
#include "tst_words.moc"
