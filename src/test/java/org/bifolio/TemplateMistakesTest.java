package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who changes a template is told when it can be read, and then fails on what a page gives it. */
class TemplateMistakesTest {
    private static final String EN = "en/000001/2022-annual/overview.html";

    @TempDir
    private Path folder;

    private List<Finding> built(String line) {
        TestProject project = TestProject.smallIn(folder.resolve("project")).buildable();
        String section = project.read("templates/section.ftlh");
        assertTrue(section.endsWith("</@layout.page>\n"), section);
        project.write("templates/section.ftlh", line + "\n" + section);
        List<Finding> findings = project.build();
        assertFalse(Files.exists(project.site()), "a page that failed is published");
        return findings;
    }

    private static List<Finding> checked(TestProject project) {
        Findings findings = new Findings();
        new ReportBuild(project.root(), TestProject.TODAY).check(findings);
        return findings.all();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${page.nonesuch} | 1:3 | page.nonesuch has no value. Correct the name; where a page may be without it, write"
                        + " (page.nonesuch)!.",
                "${page.terms} | 1:3 | page.terms is a list, and what belongs here is text. Correct the template, or what it is"
                        + " given.",
                "<#list page.frame.lang as x>${x}</#list> | 1:8 | page.frame.lang is text, and what belongs here is a list."
                        + " Correct the template, or what it is given.",
                "<#if page.frame.lang>x</#if> | 1:6 | page.frame.lang is text, and what belongs here is true or false. Correct"
                        + " the template, or what it is given.",
                "<#include 'nonesuch' + '.ftlh'> | 1:1 | there is no template nonesuch.ftlh. Correct the template, or what it is"
                        + " given.",
            })
    void isOneFindingWithItsPlaceHoweverManyPagesItFails(String line, String at, String told) {
        assertEquals(
                List.of("templates/section.ftlh:" + at + ": " + EN + " and 1 other page could not be rendered: " + told
                        + " [template-failed]"),
                built(line.strip()).stream().map(Finding::toString).toList());
    }

    /** What is named in so many words is found missing before a page is made, by the check too. */
    @Test
    void theCheckFindsTemplatesAndAssetsThatAreNamedAndMissing() throws Exception {
        TestProject project = TestProject.smallIn(folder.resolve("project")).buildable();
        Files.delete(project.file("templates/rail.ftlh"));
        Files.delete(project.file("templates/assets/search.js"));
        List<String> told = checked(project).stream().map(Finding::toString).toList();
        assertTrue(
                told.stream()
                        .anyMatch(finding ->
                                finding.startsWith("templates/section.ftlh:6:1: There is no template rail.ftlh. ")),
                told::toString);
        assertTrue(
                told.stream().anyMatch(finding -> finding.contains(": There is no asset search.js. ")), told::toString);
        assertEquals(told, project.build().stream().map(Finding::toString).toList());
    }

    @Test
    void theCheckFindsLinksOutOfTheFilesThatGoOutAsTheyAre() throws Exception {
        TestProject project = TestProject.smallIn(folder.resolve("project")).buildable();
        Files.createSymbolicLink(project.file("templates/root/etc"), folder.toAbsolutePath());
        Files.createSymbolicLink(project.file("templates/root/none"), Path.of("nowhere"));
        List<String> told = List.of(
                "templates/root/etc: This is a link to a place outside the folder. Copy the file into it. [file-outside]",
                "templates/root/none: This is a link to nothing. Remove it, or put the file there. [file-unreadable]");
        assertEquals(told, checked(project).stream().map(Finding::toString).toList());
        assertEquals(told, project.build().stream().map(Finding::toString).toList());
    }

    @Test
    void whatATemplateCanDoWithoutMayBeMissing() {
        TestProject project = TestProject.smallIn(folder.resolve("project")).buildable();
        project.write(
                "templates/section.ftlh",
                "<#-- <#include \"old.ftlh\"> --><#include \"own.ftlh\" ignore_missing=true>"
                        + "<#if assets['own.js']??></#if>\n" + project.read("templates/section.ftlh"));
        assertEquals(List.of(), checked(project));
        assertEquals(List.of(), project.build());
    }

    /** The words differ from page to page, the mistake does not. */
    @Test
    void isOneFindingAlsoWhereItsWordsHaveTheValueOfThePage() {
        List<Finding> findings = built("${page.frame.lang?number}");
        assertEquals(
                List.of("templates/section.ftlh:1:1: " + EN
                        + " and 1 other page could not be rendered: “en” is not a number."
                        + " Correct the template, or what it is given. [template-failed]"),
                findings.stream().map(Finding::toString).toList());
        assertEquals(
                "templates/section.ftlh:1:1: 无法生成 " + EN + " 及另外 1 个页面：“en”不是数字。请改正模板，或改正传给它的内容。 [template-failed]",
                findings.get(0).line(Phrasebook.of(Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void namesTheOnePageThatItFailsOn() {
        List<Finding> findings = built("<#if page.frame.lang == 'en'>${page.nonesuch}</#if>");
        assertEquals(
                List.of(
                        "templates/section.ftlh:1:32: " + EN + " could not be rendered: page.nonesuch has no value."
                                + " Correct the name; where a page may be without it, write (page.nonesuch)!. [template-failed]"),
                findings.stream().map(Finding::toString).toList());
        assertEquals(
                "templates/section.ftlh:1:32: 无法生成 " + EN
                        + "：page.nonesuch 没有值。请改正名称；如果有的页面可以没有它，请写成 (page.nonesuch)!。 [template-failed]",
                findings.get(0).line(Phrasebook.of(Locale.SIMPLIFIED_CHINESE)));
    }

    /** Of a mistake each, the words after the colon and the remedy, in Chinese; none of them is FreeMarker's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#if page.frame.lang??> | 模板结束时 #if 还没有关闭。请用 </#if> 关闭它。",
                "</#list> | “</#list>”不能出现在这里。请删去它，或在它前面补上与它配对的开头。",
                "<#assign x = 1 + > | “>”不能出现在这里。它前面缺了什么：名称、符号、右括号或引号。",
                "<#foo>x</#foo> | 没有 #foo 这个指令。请在此处改正。",
                "<#-- open | “<#--”没有闭合。请用 --> 关闭它。",
                "<#if>x</#if> | #if 没有写完整。请补上它需要的内容，例如 <#if page.title??>。",
                "<#return> | #return 不能出现在这里，只能放在宏或函数之内。请在此处改正。",
                "<#break> | #break 不能出现在这里，只能放在 #list 或 #switch 之内。请在此处改正。",
                "${1/0} | 用零做了除数。请改正模板，或改正传给它的内容。",
                "<#if page.frame.lang == 1>x</#if> | page.frame.lang == 1 拿文字与数字作比较。请改正模板，或改正传给它的内容。",
                "${page.frame.lang[9]} | 所取的位置超出了文字的末尾（共 2 个字符）。请改正模板，或改正传给它的内容。",
                "${page.frame.lang?substring(9)} | 所取的位置超出了文字的末尾（共 2 个字符）。请改正模板，或改正传给它的内容。",
                "${page.frame.lang?date} | “en”不能读作日期。请改正模板，或改正传给它的内容。",
                "${page.frame.lang?replace('a')} | ?replace 需要 2 至 3 个参数，这里给了 1 个。请改正模板，或改正传给它的内容。",
                "<@page.frame.lang/> | page.frame.lang 是文字，而这里应为宏。请改正模板，或改正传给它的内容。",
                "<#macro m p></#macro><@m/> | 宏 m 需要参数 p。请改正模板，或改正传给它的内容。",
                "<#macro m></#macro><@m q=1/> | 宏 m 没有参数 q。请改正模板，或改正传给它的内容。",
            })
    void isToldInChineseWordsOfOurs(String line, String told) {
        Phrasebook chinese = Phrasebook.of(Locale.SIMPLIFIED_CHINESE);
        List<String> all = built(line.replace('\'', '"')).stream()
                .map(finding -> finding.sentences(chinese))
                .toList();
        assertEquals(1, all.size(), all::toString);
        assertEquals(told, all.get(0).replaceFirst("^[^：]*：", ""));
    }

    @Test
    void namesTheBuiltInThatWasMeant() {
        assertEquals(
                List.of("templates/section.ftlh:1:19: The template cannot be read: there is no ?uper_case."
                        + " Did you mean upper_case? [template-syntax]"),
                built("${page.frame.lang?uper_case}").stream()
                        .map(Finding::toString)
                        .toList());
    }
}
