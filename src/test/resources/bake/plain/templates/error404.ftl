<#include "header.ftl">
<p>Not here.</p>
