<#include "header.ftl">
<h1>${content.title?html}</h1>${content.body}
<#if content.previousContent??><a href="${content.rootpath}${content.previousContent.uri}">${content.previousContent.title}</a></#if>
<#if content.nextContent??><a href="${content.rootpath}${content.nextContent.uri}">${content.nextContent.title}</a></#if>
