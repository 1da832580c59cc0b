using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.Conformance.PublicApi;

/// <summary>Members as a consumer would have to write them to be theirs.</summary>
internal static class MemberText
{
    private const GenericParameterAttributes Special = GenericParameterAttributes.SpecialConstraintMask;

    public static string Of(FieldInfo field) => field.IsLiteral
        ? $"const {TypeText.Of(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}"
        : $"{Static(field.IsStatic)}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(Nullability.Create(field))} {field.Name}";

    public static string Of(PropertyInfo property)
    {
        var any = (property.GetMethod ?? property.SetMethod)!;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{Parameters(parameters)}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var set = property.SetMethod is not { } setter || !IsSeen(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";
        var get = property.GetMethod is { } getter && IsSeen(getter) ? "get; " : "";
        var type = Ref(property.PropertyType, property) + TypeText.Of(Nullability.Create(property));
        return $"{Modifiers(any)}{required}{type} {index} {{ {get}{set}}}";
    }

    public static string Of(ConstructorInfo constructor) =>
        $"{(constructor.IsFamily ? "protected " : "")}new({Parameters(constructor.GetParameters())})";

    public static string Of(MethodInfo method)
    {
        var typeParameters = TypeText.Angled(method.GetGenericArguments().Select(argument => argument.Name));
        var isOperator = method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);
        var name = (isOperator ? "operator " + method.Name[3..] : method.Name) + typeParameters;
        var self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var returned = Ref(method.ReturnType, method.ReturnParameter) + TypeText.Of(Nullability.Create(method.ReturnParameter));
        var taken = self + Parameters(method.GetParameters());
        return $"{Modifiers(method)}{returned} {name}({taken}){Constraints(method.GetGenericArguments())}";
    }

    /// <summary>What the type parameters must be: <c> where T : struct, Enum</c>.</summary>
    public static string Constraints(IEnumerable<Type> typeParameters) => string.Concat(
        from parameter in typeParameters
        where parameter.IsGenericParameter
        let attributes = parameter.GenericParameterAttributes & Special
        let isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
        let isClass = attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        let constraints = new[] { isStruct ? "struct" : isClass ? "class" : null }
            .Concat(parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)).Select(TypeText.Of))
            .Append(!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? "new()" : null)
            .Append(attributes.HasFlag(GenericParameterAttributes.AllowByRefLike) ? "allows ref struct" : null)
            .OfType<string>().ToList()
        where constraints.Count > 0
        select $" where {parameter.Name} : {string.Join(", ", constraints)}");

    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        bool yes => yes ? "true" : "false",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    // One for each use: it keeps what it has read and is not meant to be shared.
    private static NullabilityInfoContext Nullability => new();

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodInfo method) =>
        (method.IsPublic ? "" : "protected ") + Static(method.IsStatic)
        + (method.DeclaringType!.IsInterface ? ""
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsFinal && method.GetBaseDefinition() == method ? "virtual "
            : method.IsVirtual && method.GetBaseDefinition() != method ? method.IsFinal ? "sealed override " : "override "
            : "");

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Ref(Type type, ICustomAttributeProvider at) =>
        !type.IsByRef ? "" : at.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "ref readonly " : "ref ";

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passed = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out "
            : parameter.IsIn || parameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "in " : "ref ";
        var isMany = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var byDefault = !parameter.HasDefaultValue ? ""
            : parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType ? " = default"
            : " = " + Literal(parameter.RawDefaultValue);
        return $"{(isMany ? "params " : "")}{passed}{TypeText.Of(Nullability.Create(parameter))} {parameter.Name}{byDefault}";
    }
}
