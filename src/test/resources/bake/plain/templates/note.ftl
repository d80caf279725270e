<#include "header.ftl">
<h1>${content.title?html}</h1>${content.body}
